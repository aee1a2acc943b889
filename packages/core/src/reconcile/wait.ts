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
export function waitUntil(
  end: number,
  waiting: Waiting,
  reason: string,
  error?: KinoraError,
): Verdict {
  return waiting.now >= end ? undecidable(reason) : later(waiting, error);
}

export function later({ intent, moments, now }: Waiting, error?: KinoraError): Verdict {
  const lookAt = lookAgainAt(intent, moments, { now, afterMs: error?.retry.afterMs });
  return { kind: 'undecided', lookAgainAt: lookAt, ...(error !== undefined && { error }) };
}

export function undecidable(reason: string): Verdict {
  return { kind: 'undecidable', reason };
}
