import type { ErrorCode } from '../errors/error-codes.ts';

/** How long and how often in a row a question about a job has failed in one way. */
export interface Doubt {
  readonly code: ErrorCode;
  /** Of the first time, in milliseconds since 1970. */
  readonly since: number;
  readonly times: number;
}

/** `hopeless`: asking on is useless. `parked` and `failed`: what the job comes to. */
export type DoubtVerdict = 'hopeless' | 'parked' | 'failed' | undefined;

/** A new job may not be known everywhere at the provider yet. */
const NOT_FOUND_GRACE_MS = 60_000;
/** A result, or an error, may lag behind the state word. */
const END_GRACE_MS = 60_000;

export function oneMore(known: Doubt | undefined, code: ErrorCode, now: number): Doubt {
  const { since, times } = known ?? { since: now, times: 0 };
  return { code, since, times: times + 1 };
}

/** Some questions fail in a way that, if it lasts, is an answer. */
export function verdictOn({ code, since, times }: Doubt, now: number): DoubtVerdict {
  const lastedMs = now - since;
  if (code === 'missing_key') return 'hopeless';
  // A key that was just changed may not be known everywhere yet.
  if (code === 'unauthenticated' && times >= 3) return 'hopeless';
  if (code === 'job_not_found' && lastedMs >= NOT_FOUND_GRACE_MS) return 'parked';
  const isEnd = code === 'output_missing' || code === 'generation_failed';
  return isEnd && times >= 5 && lastedMs >= END_GRACE_MS ? 'failed' : undefined;
}
