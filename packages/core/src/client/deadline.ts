import type { Clock } from '../flow/clock.ts';
import { TOO_LATE } from '../flow/unless-aborted.ts';
import { requireWait } from '../request/require-number.ts';
import { OVER } from '../transport/follow-abort.ts';

/** The time that a caller gives a whole call, the steps before the submit included. */
export interface Deadline {
  /** Aborts with the caller's signal, and when the time is over. */
  readonly signal: AbortSignal | undefined;
  /** What is left for waiting, in milliseconds; at least 1. */
  readonly leftMs: () => number | undefined;
  /** Lets go of the timer. */
  readonly end: () => void;
}

export function startDeadline(
  clock: Clock,
  deadlineMs: number | undefined,
  signal: AbortSignal | undefined,
): Deadline {
  requireWait('deadlineMs', deadlineMs);
  if (deadlineMs === undefined) return { signal, leftMs: () => undefined, end: () => {} };
  const until = clock.now() + deadlineMs;
  const late = new AbortController();
  const over = new AbortController();
  clock.sleep(deadlineMs, over.signal).then(
    () => late.abort(TOO_LATE),
    () => {},
  );
  return {
    signal: signal === undefined ? late.signal : AbortSignal.any([signal, late.signal]),
    leftMs: () => Math.max(1, until - clock.now()),
    end: () => over.abort(OVER),
  };
}
