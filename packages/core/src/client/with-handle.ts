import { isKinoraError } from '../errors/kinora-error.ts';
import type { JobRef } from '../job/job-ref.ts';

/** A store that fails once a job may have been paid for is told with the handle of the job. */
export function withHandle(error: unknown, ref: JobRef): unknown {
  if (!isKinoraError(error) || error.code !== 'store_failed') return error;
  return error.withJob(ref, ref.requestId === undefined ? 'unknown' : 'yes');
}
