import type { Search } from '../contract/search.ts';
import type { AttemptRow } from '../store/rows.ts';

/** A span of time, in milliseconds since 1970; both ends belong to it. */
export interface TimeSpan {
  readonly from: number;
  readonly until: number;
}

/** How far the provider's clock and this one may be apart. */
export const SKEW_MS = 60_000;
/** How long a submit waits for its reply. */
const SUBMIT_MS = 30_000;
/** A proxy on the way may hand a submit on long after its sender has given it up. */
const LATE_MS = 600_000;
/** A submit with a long body waits longer, as a slow line needs it. */
const SLOWEST_BYTES_PER_MS = 250;
/** For a body that was too large to keep. */
const LONGEST_BODY_MS = 300_000;

/** When the provider may have taken an attempt, by its own clock. */
export function takenWithin({ sentAt, body }: AttemptRow): TimeSpan | undefined {
  if (sentAt === undefined) return undefined;
  const length = body === undefined ? undefined : JSON.stringify(body).length;
  const bodyMs = length === undefined ? LONGEST_BODY_MS : Math.ceil(length / SLOWEST_BYTES_PER_MS);
  const until = sentAt + SUBMIT_MS + bodyMs + LATE_MS + SKEW_MS;
  return { from: sentAt - SKEW_MS, until };
}

/** Moments from which on a provider's list tells more, in milliseconds since 1970. */
export interface Moments {
  /** Whoever else was sending then has an id by now, or is in doubt too. */
  readonly listedAt: number;
  /** A job that was taken is listed, whether or not it has ended. */
  readonly settledAt: number;
  /** The list begins to forget. */
  readonly forgottenAt: number;
}

export function momentsOf(taken: TimeSpan, list: Search): Moments {
  // A clock that is behind puts later submits into the span, which have to be answered as well.
  const listedAt = taken.until + SKEW_MS + Math.max(list.lagMs, SUBMIT_MS);
  return {
    listedAt,
    settledAt: listedAt + list.unfinishedMs,
    forgottenAt: taken.from + list.keptMs,
  };
}

const SHORTEST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 600_000;
/** No provider is left alone for longer, lest it forgets the job meanwhile. */
const LONGEST_REST_MS = 3_600_000;

/** What came of the looks before. */
interface Looked {
  readonly now: number;
  /** How often in a row the list could not be read. */
  readonly failures?: number;
  /** How long its provider wants to be left alone. */
  readonly afterMs?: number | undefined;
}

/** When to look again: rarer with age, sooner after a failure, and at the moments that decide. */
export function lookAgainAt(
  { sentAt = 0 }: AttemptRow,
  { listedAt, settledAt }: Moments,
  { now, failures = 0, afterMs = 0 }: Looked,
): number {
  const next = [listedAt, settledAt].filter((moment) => moment > now);
  const again = failures === 0 ? Infinity : SHORTEST_WAIT_MS * 2 ** (failures - 1);
  const step = Math.min(stepAt(now, sentAt), again);
  return Math.max(
    Math.min(Math.round(now + step), ...next),
    now + Math.min(afterMs, LONGEST_REST_MS),
  );
}

/** From when on a look that was taken for another attempt will do for this one. */
export function freshSince(
  { sentAt = 0 }: Pick<AttemptRow, 'sentAt'>,
  now: number,
  { listedAt, settledAt }: Partial<Moments> = {},
): number {
  const passed = [sentAt, listedAt ?? 0, settledAt ?? 0].filter((moment) => moment <= now);
  return Math.max(now - stepAt(now, sentAt) / 2, ...passed);
}

/** A clock that was set back makes the submit one of times to come. */
function stepAt(now: number, sentAt: number): number {
  return Math.min(Math.max(Math.abs(now - sentAt) / 4, SHORTEST_WAIT_MS), LONGEST_WAIT_MS);
}
