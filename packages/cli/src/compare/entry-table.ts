import type { ComparisonEntry } from 'kinora';
import { usd } from '../money/usd.ts';
import { perSecond, plain, seconds } from '../report/figures.ts';
import { differenceText } from '../report/parts/difference-text.ts';
import type { Output } from '../terminal/output.ts';
import { printable } from '../terminal/printable.ts';
import { tableOf } from '../terminal/table.ts';
import { flagsOf } from './record-of.ts';

const HEADS = [
  { head: 'provider' },
  { head: 'endpoint', wraps: true },
  { head: 'price', align: 'right' },
  { head: 'billed', align: 'right' },
  { head: 'time', align: 'right' },
  { head: 'per s', align: 'right' },
  { head: 'size', align: 'right' },
  { head: 'rate', align: 'right' },
  { head: 'length', align: 'right' },
  { head: 'remarks', wraps: true },
] as const;

/** Every entry with its figures, and why there are none. */
export function entryTable(entries: readonly ComparisonEntry[], out: Output): string {
  return tableOf(
    out,
    HEADS,
    entries.map((entry) => rowOf(entry, out.paint)),
  );
}

function rowOf(entry: ComparisonEntry, paint: Output['paint']): readonly string[] {
  const { provider, model, quote, run } = entry;
  const which = run === 1 ? '' : ` #${run}`;
  const endpoint = printable((quote.ok ? quote.model : model) + which);
  const price = quote.ok && quote.costMicroUsd !== undefined ? usd(quote.costMicroUsd) : '';
  if (entry.state !== 'succeeded') {
    const { code, plainMessage } = entry.error;
    const why = `${paint('red', entry.state)}: ${printable(`${code}: ${plainMessage}`)}`;
    return [provider, endpoint, price, '', '', '', '', '', '', why];
  }
  const { actualCost, secondsToResult, costPerSecondMicroUsd, media, differences } = entry;
  return [
    provider,
    endpoint,
    price,
    actualCost === undefined ? '' : usd(actualCost.microUsd),
    secondsToResult === undefined ? '' : seconds(secondsToResult),
    costPerSecondMicroUsd === undefined ? '' : perSecond(costPerSecondMicroUsd),
    media === undefined ? '' : `${media.width}x${media.height}`,
    media === undefined ? '' : `${plain(media.fps)} fps`,
    media === undefined ? '' : seconds(media.durationSeconds),
    printable([...differences.map(differenceText), ...flagsOf(entry)].join('; ')),
  ];
}
