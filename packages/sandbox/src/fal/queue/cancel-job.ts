import type { Context } from 'hono';
import type { Job } from '../../jobs/job.ts';
import type { Env } from '../../server/env.ts';
import type { World } from '../../world/world.ts';

/** PUT {cancel_url}: a waiting job is removed, a running one is asked to stop. */
export async function cancelJob(world: World, context: Context<Env>, job: Job): Promise<Response> {
  const { phase } = await world.jobs.see(job);
  switch (phase) {
    case 'queued':
      world.jobs.cancel(job);
      return context.json({ status: 'OK' }, 200);
    case 'running':
      // The runner gets a signal, and may ignore it and complete as if nothing had happened.
      if (job.effect?.kind !== 'ignore-cancel') world.jobs.cancel(job);
      return context.json({ status: 'CANCELLATION_REQUESTED' }, 202);
    case 'succeeded':
    case 'failed':
    case 'cancelled':
      return context.json({ status: 'ALREADY_COMPLETED' }, 400);
  }
}
