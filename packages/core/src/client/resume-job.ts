import { fitsPath } from '../contract/route.ts';
import { accountOf } from '../engine/connection.ts';
import type { JobRef } from '../job/job-ref.ts';
import { readJobRef } from '../job/read-job-ref.ts';
import type { VideoJob } from '../job/video-job.ts';
import type { Clip } from '../media/clip.ts';
import { describe } from '../request/describe.ts';
import { invalidRequest } from '../request/invalid-request.ts';
import type { Desk } from './core.ts';
import { openJob } from './open-job.ts';

/**
 * A job from its handle. What the store knows of it counts; a handle that is new to the store is
 * kept there first.
 * @throws KinoraError when the handle is not one, or is another account's
 */
export function resumeJob(desk: Desk, handle: unknown): VideoJob<Clip> {
  const ref = readJobRef(handle);
  if (ref === undefined || !fitsPaths(ref)) {
    const allowed = 'the ref of a job, as job.ref or error.job gives it';
    throw invalidRequest([{ field: 'job', given: describe(handle), allowed }]);
  }
  const connection = desk.addressOf(ref.provider);
  if (ref.account !== undefined && ref.account !== accountOf(connection)) {
    const allowed = `a job of the account whose key is in use at ${ref.provider}`;
    throw invalidRequest([{ field: 'job', given: 'made with another API key', allowed }]);
  }
  const known = { ref, at: desk.clock.now() };
  return openJob(desk, { ...known, state: 'queued' }, async () => {
    const { portsOfHandle } = await import('./adopt-job.ts');
    return portsOfHandle(await desk.open(), ref);
  });
}

/** A handle may come from a stranger, and its ids become parts of a path. */
function fitsPaths({ model, apiVersion = 'v', requestId = 'r' }: JobRef): boolean {
  return [model, apiVersion, requestId].every(fitsPath);
}
