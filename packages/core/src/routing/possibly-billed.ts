import { LIVE_STATES, type AttemptRow } from '../store/rows.ts';

/** What tells whether an attempt is on the bill, and with how much. */
export type Billing = Pick<
  AttemptRow,
  'state' | 'charged' | 'actualMicroUsd' | 'estimateMicroUsd' | 'holdMicroUsd'
>;

/** Whether an attempt is over and known to cost nothing, or documented to be paid back. */
export function isSurelyFree({ state, charged }: Pick<AttemptRow, 'state' | 'charged'>): boolean {
  if (isLive(state)) return false;
  if (charged === 'no') return true;
  // A refund is documented for jobs that ended; nobody knows that of a parked one.
  return state !== 'parked' && (charged === 'refund-pending' || charged === 'refunded');
}

/** Whether somebody still has to go on with an attempt. */
export function isLive(state: AttemptRow['state']): boolean {
  return LIVE_STATES.some((live) => live === state);
}

/** What attempts may come to on the bill together; undefined where one has no known price. */
export function possiblyBilledMicroUsd(attempts: readonly Billing[]): number | undefined {
  const bills = attempts.filter((attempt) => !isSurelyFree(attempt)).map(billOf);
  return bills.reduce(
    (sum, bill) => (sum === undefined || bill === undefined ? undefined : sum + bill),
    0,
  );
}

/** The provider's own figure, else the higher one of what was expected and what is held. */
function billOf({ actualMicroUsd, estimateMicroUsd, holdMicroUsd }: Billing): number | undefined {
  if (actualMicroUsd !== undefined) return actualMicroUsd;
  // A hold of 0 is none, or one that has been settled.
  if (estimateMicroUsd === undefined) return holdMicroUsd > 0 ? holdMicroUsd : undefined;
  return Math.max(estimateMicroUsd, holdMicroUsd);
}
