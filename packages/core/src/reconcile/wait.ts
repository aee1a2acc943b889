import type { KinoraError } from '../errors/kinora-error.ts';
import type { AttemptRow } from '../store/rows.ts';
import { lookAgainAt, type Moments } from './times.ts';
import type { Verdict } from './verdict.ts';

/** How long evidence that points both ways is given to clear up, once it should all be there. */
export const EVIDENCE_PATIENCE_MS = 600_000;
/** How long a list that cannot be read is asked for, once the job should be in it. */
export const LIST_PATIENCE_MS = 86_400_000;

/** An attempt that is waited for. */
export interface Waiting {
  readonly intent: AttemptRow;
  readonly moments: Moments;
  /** In milliseconds since 1970. */
  readonly now: number;
}

/** Look again until then; after that, a person has to. */
export function waitUntil(end: number, waiting: Waiting, reason: string): Verdict {
  return waiting.now >= end ? undecidable(reason) : later(waiting);
}

export function later({ intent, moments, now }: Waiting): Verdict {
  return { kind: 'undecided', lookAgainAt: lookAgainAt(intent, moments, { now }) };
}

/**
 * A list that cannot be read is asked for again soon, and for a day of asking: where nobody was
 * there to ask, time tells nothing.
 */
export function whileUnreadable(waiting: Waiting, error: KinoraError, reason: string): Verdict {
  const { intent, moments, now } = waiting;
  const { since, times } = intent.doubt ?? { since: now, times: 0 };
  if (now >= Math.max(moments.settledAt, since) + LIST_PATIENCE_MS) return undecidable(reason);
  const { afterMs } = error.retry;
  const lookAt = lookAgainAt(intent, moments, { now, afterMs, failures: times + 1 });
  const doubt = { code: error.code, since, times: times + 1 };
  return { kind: 'undecided', lookAgainAt: lookAt, error, doubt };
}

export function undecidable(reason: string): Verdict {
  return { kind: 'undecidable', reason };
}
