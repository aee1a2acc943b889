import { foreign, html, type Html } from '../html.ts';
import type { ReportRecord } from '../report-record.ts';
import { textOf } from './printed.ts';

/** Longer values are scrolled, for which they need the focus. */
const LONG = 300;

/** What was asked for, beside the prompt. */
export function requestSection({ request }: ReportRecord): Html | undefined {
  const fields = Object.entries(request);
  if (fields.length === 0) return undefined;
  const rows = fields.map(([name, value]) => {
    const shown = textOf(value);
    return html`<div>
      <dt>${foreign(name)}</dt>
      <dd dir="auto" tabindex="${shown.length > LONG ? 0 : -1}">${shown}</dd>
    </div>`;
  });
  return html`<section class="request" aria-labelledby="request">
    <h2 id="request">The request</h2>
    <dl>${rows}</dl>
  </section>`;
}
