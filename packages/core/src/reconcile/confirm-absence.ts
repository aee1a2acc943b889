import type { Candidate, Ledger, Search } from '../contract/search.ts';
import type { Listed } from '../engine/search.ts';
import type { Verdict } from './verdict.ts';
import {
  EVIDENCE_PATIENCE_MS,
  LIST_PATIENCE_MS,
  waitUntil,
  whileUnreadable,
  type Waiting,
} from './wait.ts';

/** What the ledger says, beside a list in which the job is missing. */
export interface Bills {
  readonly ledger: Ledger;
  readonly list: Search;
  readonly booked: Listed;
  /** Bills for jobs that are neither listed nor had by an attempt. */
  readonly unknown: readonly Candidate[];
}

/** A job is taken for absent only when the ledger has no bill that could be its own. */
export function confirmAbsence(waiting: Waiting, bills: Bills): Verdict {
  const { ledger, list, booked, unknown } = bills;
  const { moments, now } = waiting;
  const listEnd = moments.settledAt + LIST_PATIENCE_MS;
  if (booked.kind === 'unavailable') {
    const { error } = booked;
    const isLocked = error.code === 'forbidden' || error.code === 'unauthenticated';
    if (ledger.opensTo === 'admin-key' && isLocked) return { kind: 'absent' };
    return whileUnreadable(waiting, error, `the ledger cannot be read: ${error.plainMessage}`);
  }
  const [bill] = unknown;
  if (bill !== undefined) {
    // The job of a young bill may be listed at the next look.
    const isYoung = unknown.every(
      ({ sentAt }) => sentAt !== undefined && sentAt > now - list.lagMs,
    );
    const end = isYoung ? listEnd : moments.settledAt + EVIDENCE_PATIENCE_MS;
    return waitUntil(end, waiting, `billed and not listed: ${bill.requestId}`);
  }
  if (booked.error !== undefined) {
    const { error } = booked;
    return whileUnreadable(waiting, error, `the ledger cannot be read: ${error.plainMessage}`);
  }
  if (!booked.complete) {
    return waitUntil(listEnd, waiting, 'the ledger is too long to be read to its end');
  }
  return { kind: 'absent' };
}
