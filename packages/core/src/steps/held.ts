import type { KinoraError } from '../errors/kinora-error.ts';
import type { JobRef } from '../job/job-ref.ts';
import type { JobStore } from '../store/job-store.ts';
import type { AttemptRow, JobRow } from '../store/rows.ts';

/** A job with its latest attempt and those before it, as this process last read or wrote them. */
export interface Held {
  readonly job: JobRow;
  readonly attempt: AttemptRow;
  readonly earlier: readonly AttemptRow[];
  /** The error that the latest record was made of, with its cause, where it happened here. */
  readonly error?: KinoraError | undefined;
}

export async function load(store: JobStore, jobId: string): Promise<Held | undefined> {
  const [job, attempts] = await Promise.all([store.job(jobId), store.attemptsOf(jobId)]);
  const attempt = attempts.at(-1);
  if (job === undefined || attempt === undefined) return undefined;
  return { job, attempt, earlier: attempts.slice(0, -1) };
}

/**
 * The job as the store has it. Where the store was in trouble when the provider named the job, what
 * this process knows is further: an id that was seen once is never forgotten.
 */
export function withKnownId(stored: Held | undefined, known: Held): Held {
  if (stored === undefined) return known;
  const isBehind =
    stored.attempt.id === known.attempt.id &&
    stored.attempt.requestId === undefined &&
    known.attempt.requestId !== undefined;
  if (!isBehind) return stored;
  const { job, attempt } = known;
  return {
    ...known,
    job: { ...job, version: stored.job.version },
    attempt: { ...attempt, version: stored.attempt.version },
  };
}

/** The handle of a job: that of its latest attempt. */
export function refOf({ job, attempt }: Pick<Held, 'job' | 'attempt'>): JobRef {
  const { provider, model, apiVersion, requestId, links, account, asked } = attempt;
  const { estimateMicroUsd, unverified } = attempt;
  return {
    version: 1,
    id: job.id,
    provider,
    model,
    submittedAt: attempt.sentAt ?? attempt.createdAt,
    ...(apiVersion !== undefined && { apiVersion }),
    ...(requestId !== undefined && { requestId }),
    ...(links !== undefined && { links }),
    ...(account !== undefined && { account }),
    ...(asked !== undefined && { asked }),
    ...(estimateMicroUsd !== undefined && { estimateMicroUsd }),
    ...(unverified === true && { unverified }),
  };
}

/** A ref whose job the provider is known to have. */
export type KnownRef = JobRef & { readonly requestId: string };

export function knownRef(held: Held): KnownRef | undefined {
  const ref = refOf(held);
  return ref.requestId === undefined ? undefined : { ...ref, requestId: ref.requestId };
}
