import type { Candidate } from '../contract/search.ts';
import type { AttemptRow } from '../store/rows.ts';

export interface Pairing {
  /** The job that falls to the attempt. */
  readonly own: Candidate | undefined;
  /** Every attempt has a job. */
  readonly isFull: boolean;
  /** A job is left that falls to none. */
  readonly hasLeft: boolean;
}

/** Gives jobs to attempts that sent the same: who sent first gets what was taken first. */
export function pairUp(
  intent: AttemptRow,
  {
    rivals,
    candidates,
    fits,
  }: {
    readonly rivals: readonly AttemptRow[];
    readonly candidates: readonly Candidate[];
    readonly fits: (row: AttemptRow, candidate: Candidate) => boolean;
  },
): Pairing {
  const left = candidates.toSorted(byTime);
  let own: Candidate | undefined;
  let isFull = true;
  for (const row of [intent, ...rivals].toSorted(byTime)) {
    const index = left.findIndex((candidate) => fits(row, candidate));
    const [given] = index === -1 ? [] : left.splice(index, 1);
    if (given === undefined) isFull = false;
    if (row.id === intent.id) own = given;
  }
  return { own, isFull, hasLeft: left.length > 0 };
}

type Sent = { readonly sentAt?: number | undefined } & (
  | { readonly id: string }
  | { readonly requestId: string }
);

/** The ids decide between equal times, so that every look gives the same pairs. */
function byTime(one: Sent, other: Sent): number {
  const [at, otherAt] = [one.sentAt ?? Infinity, other.sentAt ?? Infinity];
  if (at !== otherAt) return at < otherAt ? -1 : 1;
  return idOf(one) < idOf(other) ? -1 : 1;
}

function idOf(sent: Sent): string {
  return 'id' in sent ? sent.id : sent.requestId;
}
