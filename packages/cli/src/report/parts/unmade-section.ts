import { foreign, html, type Html } from '../html.ts';
import type { ReportError, ReportRecord } from '../report-record.ts';
import { nameOf } from './name-of.ts';
import { STATES } from './states.ts';

/** What did not come to a video, why, and what it may have cost. */
export function unmadeSection({ entries }: ReportRecord): Html | undefined {
  const unmade = entries.filter(({ state }) => state !== 'succeeded');
  if (unmade.length === 0) return undefined;
  const items = unmade.map((entry) => {
    const { state, error, jobId } = entry;
    return html`<li class="is-${state}">
      <h3>${nameOf(entry)} <span class="state">${STATES[state]}</span></h3>
      ${reason(error)}
      <p class="money">
        ${error === undefined ? undefined : CHARGES[error.mayHaveCharged]}
        ${error?.next === undefined ? undefined : foreign(error.next)}
      </p>
      ${jobId === undefined ? undefined : html`<p class="handle">Job <code>${jobId}</code></p>`}
    </li>`;
  });
  return html`<section class="unmade" aria-labelledby="unmade">
    <h2 id="unmade">Not made</h2>
    <ul>
      ${items}
    </ul>
  </section>`;
}

function reason(error: ReportError | undefined): Html {
  if (error === undefined) return html`<p>No reason was given.</p>`;
  const { issues, message } = error;
  if (issues.length === 0) return html`<p dir="auto">${message}</p>`;
  const items = issues.map(({ field, given, allowed }) => {
    return html`<li>
      <code>${foreign(field)}</code> is ${foreign(given)}; it takes ${foreign(allowed)}
    </li>`;
  });
  return html`<ul class="issues">
    ${items}
  </ul>`;
}

const CHARGES: Readonly<Record<ReportError['mayHaveCharged'], string>> = {
  no: 'It cost nothing.',
  unknown: 'It is not known whether it was billed.',
  yes: 'It may be billed.',
};
