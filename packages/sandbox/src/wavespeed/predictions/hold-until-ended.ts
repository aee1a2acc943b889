import { setTimeout as sleep } from 'node:timers/promises';
import type { Job, JobView } from '../../jobs/job.ts';
import { besideJobs } from '../../world/timings.ts';
import type { World } from '../../world/world.ts';

/** How often a held call looks at its job; the sandbox's clock may be a virtual one. */
const LOOK_MS = 20;
/** Of real life, by the tests of the official clients; third parties write 120 s. */
const SYNC_WINDOW_MS = 90_000;

/** Waits until a job has ended or the sync window, as much shorter as jobs are, is over. */
export async function holdUntilEnded(
  world: World,
  job: Job,
  signal: AbortSignal,
): Promise<JobView> {
  const closesAtMs = job.createdAtMs + besideJobs(world.timings, SYNC_WINDOW_MS);
  for (;;) {
    const isLast = world.clock.now() >= closesAtMs;
    const view = await world.jobs.see(job);
    if (isLast || (view.phase !== 'queued' && view.phase !== 'running')) return view;
    await sleep(LOOK_MS, undefined, { signal, ref: false });
  }
}

/** What a prediction that outlasts the window says: it has not ended, and goes on. */
export const syncTimedOut = {
  status: 'processing',
  code: 5004,
  error: 'Sync mode timed out after 90 seconds. The prediction is still processing asynchronously.',
};
