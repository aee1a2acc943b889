import { usd } from '../../money/usd.ts';
import { perSecond, plain, seconds } from '../figures.ts';
import { foreign, html, type Html } from '../html.ts';
import type { ReportEntry, ReportRecord } from '../report-record.ts';
import { differenceText } from './difference-text.ts';
import { nameOf } from './name-of.ts';
import { STATES } from './states.ts';

const UNKNOWN = html`<span class="unknown" title="not known">–</span>`;

interface Column {
  readonly title: string;
  readonly isNumber?: true;
  readonly cell: (entry: ReportEntry) => Html | string | undefined;
}

const COLUMNS: readonly Column[] = [
  { title: 'Quote', isNumber: true, cell: ({ price }) => quoteText(price) },
  { title: 'Billed', isNumber: true, cell: ({ billedMicroUsd }) => text(billedMicroUsd, usd) },
  { title: 'Time', isNumber: true, cell: ({ secondsToResult }) => text(secondsToResult, seconds) },
  {
    title: 'Per second of video',
    isNumber: true,
    cell: ({ costPerSecondMicroUsd }) => text(costPerSecondMicroUsd, perSecond),
  },
  { title: 'Size', isNumber: true, cell: ({ media }) => media && `${media.width}×${media.height}` },
  { title: 'Rate', isNumber: true, cell: ({ media }) => media && `${plain(media.fps)} fps` },
  { title: 'Length', isNumber: true, cell: ({ media }) => media && seconds(media.durationSeconds) },
  {
    title: 'Seed',
    isNumber: true,
    cell: ({ seed }) => (seed === undefined ? undefined : foreign(String(seed))),
  },
  { title: 'Remarks', cell: (entry) => remarks(entry) },
];

/** Every figure of every entry. */
export function tableSection({ entries }: ReportRecord): Html | undefined {
  if (entries.length === 0) return undefined;
  const heads = COLUMNS.map(({ title, isNumber }) => {
    return html`<th scope="col" class="${isNumber ? 'number' : ''}">${title}</th>`;
  });
  const rows = entries.map((entry) => {
    const cells = COLUMNS.map(({ isNumber, cell }) => {
      return html`<td class="${isNumber ? 'number' : ''}">${cell(entry) ?? UNKNOWN}</td>`;
    });
    return html`<tr class="is-${entry.state}">
      <th scope="row">${nameOf(entry)}</th>
      ${cells}
    </tr>`;
  });
  return html`<section class="all" aria-labelledby="all">
    <h2 id="all">All figures</h2>
    <div class="scroll" role="region" aria-labelledby="all" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">Clip</th>
            ${heads}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </section>`;
}

function text(value: number | undefined, write: (value: number) => string): string | undefined {
  return value === undefined ? undefined : write(value);
}

function quoteText(price: ReportEntry['price']): string | undefined {
  if (price?.microUsd === undefined) return undefined;
  return `${price.isStartingPrice ? 'from ' : ''}${usd(price.microUsd)}`;
}

function remarks({ state, differences, flags, error }: ReportEntry): string {
  if (state !== 'succeeded') return `${STATES[state]}: ${error?.code ?? 'no reason given'}`;
  return [...differences.map(differenceText), ...flags].join('; ');
}
