import { usd } from '../../money/usd.ts';
import { seconds } from '../figures.ts';
import { foreign, html, type Html } from '../html.ts';
import type { ReportEntry, ReportRecord } from '../report-record.ts';
import { shorten } from '../shorten.ts';
import { bestOf, costOf } from './best-of.ts';
import { nameOf } from './name-of.ts';

const SHOWN_CHARACTERS = 220;

/** The prompt as the page's title, and what came of it in a few figures. */
export function heroSection(record: ReportRecord): Html {
  const { madeAt, isSandbox } = record;
  const when = new Date(madeAt).toISOString();
  const day = when.slice(0, 16).replace('T', ' ');
  const notice = html`<p class="notice">
    Made on the sandbox: no money was spent. The clips are test pictures, and what is billed goes by
    the sandbox's own tariff.
  </p>`;
  return html`<header class="hero">
    <p class="eyebrow">Kinora comparison <time datetime="${when}">${day} UTC</time></p>
    ${promptPart(record)} ${isSandbox ? notice : undefined}
    <dl class="tiles">${tiles(record)}</dl>
  </header>`;
}

function promptPart({ prompt }: ReportRecord): Html {
  if (prompt === undefined || prompt === '')
    return html`<h1 class="prompt is-absent">No prompt</h1>`;
  const shown = shorten(prompt, SHOWN_CHARACTERS);
  const isLong = prompt.length > 90 ? ' is-long' : '';
  const title = html`<h1 class="prompt${isLong}" dir="auto">${shown}</h1>`;
  if (shown === prompt) return title;
  const count = [...prompt].length.toLocaleString('en');
  return html`${title}
    <details class="whole">
      <summary>The whole prompt, ${count} characters</summary>
      <p dir="auto" tabindex="0">${prompt}</p>
    </details>`;
}

function tiles({ entries, tookSeconds }: ReportRecord): readonly Html[] {
  const made = entries.filter(({ state }) => state === 'succeeded');
  const [cheapest] = bestOf(entries, costOf);
  const [fastest] = bestOf(entries, ({ secondsToResult }) => secondsToResult);
  return [
    tile(
      'Made',
      `${made.length} of ${entries.length}`,
      html`in ${seconds(tookSeconds)} altogether`,
    ),
    totalTile(made),
    cheapest && tile('Cheapest', usd(costOf(cheapest) ?? 0), nameOf(cheapest)),
    fastest && tile('Fastest', seconds(fastest.secondsToResult ?? 0), nameOf(fastest)),
  ].flatMap((each) => each ?? []);
}

function totalTile(made: readonly ReportEntry[]): Html | undefined {
  const costs = made.flatMap((entry) => costOf(entry) ?? []);
  if (costs.length === 0) return undefined;
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  const billed = made.filter(({ billedMicroUsd }) => billedMicroUsd !== undefined).length;
  const unknown = made.length - costs.length;
  const parts = [
    billed === 0 ? 'by quoted prices' : `${billed} billed`,
    billed > 0 && costs.length > billed ? `${costs.length - billed} by quote` : undefined,
    unknown > 0 ? `${unknown} of unknown price` : undefined,
  ];
  const note = parts.filter((part) => part !== undefined).join(', ');
  return tile('Together', usd(total), foreign(note));
}

function tile(name: string, figure: string, note: Html): Html {
  return html`<div class="tile">
    <dt>${name}</dt>
    <dd>
      <span class="figure">${figure}</span>
      <span class="note">${note}</span>
    </dd>
  </div>`;
}
