import { toMicroUsd, usd } from '../../money/usd.ts';
import type { Output } from '../../terminal/output.ts';
import type { ManifestHead } from '../manifest/manifest-rows.ts';
import type { BatchPlan } from '../plan/plan-batch.ts';
import type { PlannedLine } from '../plan/plan-line.ts';
import { badLineText } from './tell-line.ts';

interface PlanRemarks {
  readonly head: ManifestHead;
  /** The ceiling stands on this command line. */
  readonly isGiven: boolean;
  readonly keepGoing: boolean;
}

/** Says all that is wrong with lines, and what an earlier run has left. */
export function tellPlan(
  out: Output,
  { lines, bad }: BatchPlan,
  { head, isGiven, keepGoing }: PlanRemarks,
): void {
  for (const line of bad) {
    const text = badLineText(line);
    if (out.isJson) out.result('bad-line', line, () => text);
    else out.note(text);
  }
  if (bad.length > 0) out.note(summaryOf(bad.length, lines.length, keepGoing));
  const { maxCostUsd } = head;
  if (maxCostUsd !== undefined && !isGiven) {
    const ceiling = usd(toMicroUsd(maxCostUsd));
    out.note(`The ceiling of ${ceiling} from an earlier run holds; --max-cost changes it.`);
  }
  for (const { number, remark } of lines)
    if (remark !== undefined) out.note(`line ${number}  ${remark}.`);
  const ended = lines.filter(isPastTrying);
  if (ended.length === 0) return;
  const numbers = ended.slice(0, MOST_NUMBERS).map(({ number }) => number);
  const more = ended.length > MOST_NUMBERS ? ' …' : '';
  out.note(
    `${count(ended.length, 'line')} came to nothing before and may have been billed, so ` +
      `${ended.length === 1 ? 'it is' : 'they are'} not tried again: ${numbers.join(', ')}${more}. ` +
      'The manifest says why; --allow-double-spend tries again, and may pay twice.',
  );
}

const MOST_NUMBERS = 10;

function summaryOf(bad: number, good: number, keepGoing: boolean): string {
  const summary = `${count(bad, 'line')} cannot be made, ${good} can.`;
  return keepGoing ? summary : `${summary} Nothing was sent; --keep-going makes those that can.`;
}

function isPastTrying({ task, isHere }: PlannedLine): boolean {
  return task === 'none' && !isHere;
}

export function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
