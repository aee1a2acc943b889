import { foreign, html, type Html } from '../html.ts';
import type { ReportEntry, ReportRecord } from '../report-record.ts';
import { nameOf } from './name-of.ts';
import { printed } from './printed.ts';

/** What each provider was sent in its own words, and where that is not what was asked for. */
export function bodiesSection({ entries }: ReportRecord): Html | undefined {
  const sent = firstOfEach(entries.filter(({ body }) => body !== undefined));
  if (sent.length === 0) return undefined;
  const items = sent.map((entry) => {
    const { endpoint, body, price, requestId } = entry;
    return html`<details>
      <summary>
        <span>${nameOf(entry)}</span>
        ${changesText(entry)}
      </summary>
      <p class="endpoint"><code>${foreign(endpoint ?? '')}</code></p>
      ${changes(entry)}
      <pre tabindex="0"><code>${printed(body)}</code></pre>
      ${price?.note === undefined ? undefined : html`<p>Price: ${foreign(price.note)}</p>`}
      ${
        requestId === undefined
          ? undefined
          : html`<p class="handle">The provider's id <code>${foreign(requestId)}</code></p>`
      }
    </details>`;
  });
  return html`<section class="bodies" aria-labelledby="bodies">
    <h2 id="bodies">What was sent</h2>
    ${items}
  </section>`;
}

/** Runs that are alike were sent the same. */
function firstOfEach(entries: readonly ReportEntry[]): readonly ReportEntry[] {
  return entries.filter(({ run = 1 }) => run === 1).map((entry) => ({ ...entry, run: undefined }));
}

function changesText({ adjusted, unsupported }: ReportEntry): Html {
  const parts = [
    adjusted.length > 0 ? `${adjusted.length} adjusted` : undefined,
    unsupported.length > 0 ? `${unsupported.length} left out` : undefined,
  ].filter((part) => part !== undefined);
  const text = parts.length === 0 ? 'as asked' : parts.join(', ');
  return html`<span class="changes${parts.length === 0 ? '' : ' warn'}">${text}</span>`;
}

function changes({ adjusted, unsupported }: ReportEntry): Html | undefined {
  if (adjusted.length + unsupported.length === 0) return undefined;
  return html`<ul class="changed">
    ${adjusted.map(
      ({ field, asked, sent }) =>
        html`<li>
          <code>${foreign(field)}</code> was asked as <code>${foreign(printed(asked))}</code> and
          sent as <code>${foreign(printed(sent))}</code>
        </li>`,
    )}
    ${unsupported.map(
      ({ field, reason }) =>
        html`<li><code>${foreign(field)}</code> was left out: ${foreign(reason)}</li>`,
    )}
  </ul>`;
}
