import { usd } from '../../money/usd.ts';
import { seconds } from '../figures.ts';
import { html, type Html } from '../html.ts';
import type { ReportEntry, ReportRecord } from '../report-record.ts';
import { costOf } from './best-of.ts';
import { colourOf, nameOf } from './name-of.ts';

/** Price and time as bars, lowest first. */
export function chartsSection({ entries }: ReportRecord): Html | undefined {
  const made = entries.filter(({ state }) => state === 'succeeded');
  if (made.length < 2) return undefined;
  const charts = [
    chart(made, {
      title: 'Price',
      note: 'What it was billed, else the price it was quoted at.',
      valueOf: costOf,
      markOf: ({ billedMicroUsd, price }) =>
        billedMicroUsd === price?.microUsd ? undefined : price?.microUsd,
      text: usd,
    }),
    chart(made, {
      title: 'Time to result',
      note: 'From the submit until the result was seen, without the download.',
      valueOf: ({ secondsToResult }) => secondsToResult,
      markOf: () => undefined,
      text: seconds,
    }),
  ].filter((each) => each !== undefined);
  if (charts.length === 0) return undefined;
  return html`<section class="charts" aria-label="Price and time">${charts}</section>`;
}

interface Measure {
  readonly title: string;
  readonly note: string;
  readonly valueOf: (entry: ReportEntry) => number | undefined;
  readonly markOf: (entry: ReportEntry) => number | undefined;
  readonly text: (value: number) => string;
}

function chart(entries: readonly ReportEntry[], measure: Measure): Html | undefined {
  const { title, note, valueOf, markOf, text } = measure;
  const known = entries.flatMap((entry) => {
    const value = valueOf(entry);
    return value === undefined ? [] : [{ entry, value, mark: markOf(entry) }];
  });
  if (known.length === 0) return undefined;
  const most = Math.max(...known.flatMap(({ value, mark = 0 }) => [value, mark]));
  const sorted = known.toSorted((a, b) => a.value - b.value);
  const missing = entries.length - known.length;
  const rows = sorted.map(({ entry, value, mark }) => {
    return html`<li class="${colourOf(entries, entry)}">
      <span class="label">${nameOf(entry)}</span>
      ${bar(share(value, most), mark === undefined ? undefined : share(mark, most))}
      <span class="value">${text(value)}</span>
    </li>`;
  });
  const rest = [
    known.some(({ mark }) => mark !== undefined) ? ' A line marks the quote.' : undefined,
    missing === 0 ? undefined : ` Not known of ${missing} of them.`,
  ];
  return html`<figure class="chart">
    <figcaption>
      <h2>${title}</h2>
      <p>${note}${rest}</p>
    </figcaption>
    <ol class="bars">
      ${rows}
    </ol>
  </figure>`;
}

function share(value: number, most: number): number {
  return most === 0 ? 0 : Math.round((value / most) * 1000) / 10;
}

function bar(width: number, mark: number | undefined): Html {
  const line =
    mark === undefined
      ? undefined
      : html`<rect class="mark" x="${Math.max(0, mark - 0.8)}" width="0.8" height="10" />`;
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    <rect class="track" width="100" height="10" />
    <rect class="fill" width="${Math.max(width, 0.8)}" height="10" />
    ${line}
  </svg>`;
}
