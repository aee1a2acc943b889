import { durationText } from '../../terminal/duration-text.ts';
import { usd } from '../../money/usd.ts';
import type { Purse } from '../run/purse.ts';
import { totalOf, type Tally } from '../run/tally.ts';

/** What a progress bar shows. */
export interface View {
  readonly tally: Tally;
  readonly purse: Purse;
  /** What the lines that have not begun will come to by list price, in millionths of a dollar. */
  readonly toGoMicroUsd: number;
  /** Undefined until enough is done to tell. */
  readonly leftMs: number | undefined;
}

/** The bar and what stands behind it; what does not fit the width is left out from the end. */
export function progressLine(view: View, columns: number): string {
  const { tally } = view;
  const total = totalOf(tally);
  const over = tally.done + tally.failed + tally.parked + tally.invalid;
  const parts = [
    `${tally.done} of ${total} done`,
    moneyText(view),
    ...counted(tally.failed + tally.invalid, 'failed'),
    ...counted(tally.parked, 'parked'),
    ...counted(tally.open, 'under way'),
    ...(view.leftMs === undefined ? [] : [`about ${durationText(view.leftMs)} left`]),
  ];
  let line = bar(total === 0 ? 1 : over / total);
  for (const part of parts) {
    // Every part is of plain letters, so that its length is its width.
    if (line.length + 2 + part.length >= columns) break;
    line += `  ${part}`;
  }
  return line.slice(0, Math.max(0, columns - 1));
}

/** Spent and left; what is left is of the ceiling, or where there is none of the work. */
export function moneyText({ purse, toGoMicroUsd }: Pick<View, 'purse' | 'toGoMicroUsd'>): string {
  const { spentMicroUsd, heldMicroUsd, leftMicroUsd } = purse;
  const spent = `${usd(spentMicroUsd + heldMicroUsd)} spent`;
  if (leftMicroUsd !== undefined) return `${spent}, ${usd(leftMicroUsd)} left`;
  return toGoMicroUsd > 0 ? `${spent}, ${usd(toGoMicroUsd)} to go` : spent;
}

const CELLS = 20;

function bar(share: number): string {
  const full = Math.floor(share * CELLS);
  return `${'█'.repeat(full)}${'░'.repeat(CELLS - full)}`;
}

function counted(count: number, word: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${word}`];
}
