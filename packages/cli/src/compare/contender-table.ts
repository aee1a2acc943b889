import type { Contender } from 'kinora';
import { usd } from '../money/usd.ts';
import type { Output } from '../terminal/output.ts';
import { printable } from '../terminal/printable.ts';
import { tableOf } from '../terminal/table.ts';

const HEADS = [
  { head: 'provider' },
  { head: 'endpoint', wraps: true },
  { head: 'price', align: 'right' },
  { head: 'times', align: 'right' },
  { head: 'remarks', wraps: true },
] as const;

/** What is about to be made, at which price, and what cannot be. */
export function contenderTable(contenders: readonly Contender[], out: Output): string {
  const paint = out.notePaint;
  const rows = contenders
    .filter(({ run }) => run === 1)
    .map((contender) => {
      const { provider, model, quote, refusal } = contender;
      const times = contenders.filter((each) => isAlike(each, contender)).length;
      if (!quote.ok || refusal !== undefined) {
        const why = refusal?.plainMessage ?? 'it cannot be made';
        return [provider, printable(model), paint('red', 'not sent'), '', printable(why)];
      }
      const remarks = [
        ...quote.adjusted.map(({ field, sent }) => `${field} becomes ${JSON.stringify(sent)}`),
        ...quote.unsupported.map(({ field }) => `${field} is left out`),
      ];
      const cells = [provider, printable(quote.model), paint('green', priceText(contender))];
      return [...cells, String(times), printable(remarks.join('; '))];
    });
  return tableOf({ ...out, paint, isTerminal: out.isInteractive }, HEADS, rows);
}

function isAlike(one: Contender, other: Contender): boolean {
  return one.provider === other.provider && one.model === other.model;
}

function priceText({ quote }: Contender): string {
  if (!quote.ok || quote.costMicroUsd === undefined) return 'unknown';
  return `${quote.isStartingPrice ? 'from ' : ''}${usd(quote.costMicroUsd)}`;
}

/** The question before money is spent, e.g. `Make 4 videos for $1.60, and 2 whose price is not known?`. */
export function spendingQuestion(contenders: readonly Contender[]): string {
  const prices = contenders.flatMap(({ quote }) => (quote.ok ? (quote.costMicroUsd ?? []) : []));
  const total = usd(prices.reduce((sum, price) => sum + price, 0));
  const unknown = contenders.length - prices.length;
  const videos = (count: number) => `${count} ${count === 1 ? 'video' : 'videos'}`;
  if (prices.length === 0) return `Make ${videos(unknown)} whose price is not known?`;
  const rest = unknown === 0 ? '' : `, and ${unknown} whose price is not known`;
  return `Make ${videos(prices.length)} for ${total}${rest}?`;
}
