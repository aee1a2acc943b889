import { isKinoraError, KinoraError, type Phase } from '../errors/kinora-error.ts';
import type { JobRef } from '../job/job-ref.ts';
import { messageOf } from '../transport/failure.ts';

/** What was thrown before a job could be asked, such as a key that is gone, with the paid job's handle. */
export function ofJob(thrown: unknown, phase: Phase, job: JobRef): KinoraError {
  if (isKinoraError(thrown)) return thrown.job === undefined ? thrown.withJob(job, 'yes') : thrown;
  const { provider } = job;
  const details = { phase, mayHaveCharged: 'yes', provider, job, cause: thrown } as const;
  return new KinoraError('invalid_reply', messageOf(thrown), details);
}
