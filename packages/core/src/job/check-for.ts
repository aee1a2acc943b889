import { isKinoraError } from '../errors/kinora-error.ts';
import type { JobRef } from './job-ref.ts';

/** Checks what a job is asked; a slip is told with its handle: the job may have been paid for. */
export function checkFor(ref: JobRef, check: () => void): void {
  try {
    check();
  } catch (error) {
    if (!isKinoraError(error)) throw error;
    throw error.withJob(ref, ref.requestId === undefined ? 'unknown' : 'yes');
  }
}
