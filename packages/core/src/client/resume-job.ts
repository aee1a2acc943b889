import { fitsPath } from '../contract/route.ts';
import { accountOf } from '../engine/connection.ts';
import { KinoraError } from '../errors/kinora-error.ts';
import { JobRef } from '../job/job-ref.ts';
import type { VideoJob } from '../job/video-job.ts';
import type { Clip } from '../media/clip.ts';
import { describe } from '../request/describe.ts';
import { invalidRequest } from '../request/read-request.ts';
import type { Core } from './lines.ts';
import { openJob } from './open-job.ts';

/**
 * A job from its handle.
 * @throws KinoraError when the handle is not one, is another account's, or names no accepted job
 */
export function resumeJob(core: Core, handle: unknown): VideoJob<Clip> {
  const read = JobRef.safeParse(handle);
  if (!read.success || !fitsPaths(read.data)) {
    const allowed = 'the ref of a job, as job.ref or error.job gives it';
    throw invalidRequest([{ field: 'job', given: describe(handle), allowed }]);
  }
  const ref = read.data;
  const { connection } = core.lineOf(ref.provider);
  if (ref.account !== undefined && ref.account !== accountOf(connection)) {
    const allowed = `a job of the account whose key is in use at ${ref.provider}`;
    throw invalidRequest([{ field: 'job', given: 'made with another API key', allowed }]);
  }
  const { requestId } = ref;
  if (requestId !== undefined) return openJob(core, { ...ref, requestId });
  const when = new Date(ref.submittedAt).toISOString();
  const message = `it is not known whether ${ref.provider} took this job, sent at ${when} to ${ref.model}`;
  throw new KinoraError('submit_unknown', message, {
    phase: 'submit',
    mayHaveCharged: 'unknown',
    provider: ref.provider,
    job: ref,
  });
}

/** A handle may come from a stranger, and its ids become parts of a path. */
function fitsPaths({ model, apiVersion = 'v', requestId = 'r' }: JobRef): boolean {
  return [model, apiVersion, requestId].every(fitsPath);
}
