import type { Job } from '../../jobs/job.ts';
import type { World } from '../../world/world.ts';

/** Records and files are kept for 7 days. */
const RETENTION_MS = 7 * 86_400_000;

/** The job behind a prediction id, as long as its record is kept. */
export function findJob(world: World, id: string): Job | undefined {
  const job = world.jobs.get('wavespeed', id);
  return job !== undefined && isKept(job, world.clock.now()) ? job : undefined;
}

export function isKept({ createdAtMs }: Job, nowMs: number): boolean {
  return nowMs - createdAtMs < RETENTION_MS;
}
