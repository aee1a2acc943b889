import type { ErrorCode } from '../errors/error-codes.ts';
import { isKinoraError } from '../errors/kinora-error.ts';
import { isMissingPart, missingPart } from '../errors/missing-part.ts';
import type { JobRef } from '../job/job-ref.ts';

/** What fails on our side, whatever the job does at its provider. */
const OURS: ReadonlySet<ErrorCode> = new Set(['store_failed', 'missing_dependency']);

/** What stops a call once a job may have been paid for is told with the handle of the job. */
export function withHandle(error: unknown, ref: JobRef): unknown {
  const mayHaveCharged = ref.requestId === undefined ? 'unknown' : 'yes';
  if (isMissingPart(error)) return missingPart(error, { phase: 'wait', mayHaveCharged, job: ref });
  const isOfOurs = isKinoraError(error) && OURS.has(error.code);
  return isOfOurs ? error.withJob(ref, mayHaveCharged) : error;
}
