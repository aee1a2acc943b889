import type { Context } from 'hono';
import type { Job } from '../../jobs/job.ts';
import type { Env } from '../../server/env.ts';
import type { World } from '../../world/world.ts';
import { statusWord } from './state-word.ts';

/** POST /requests/{id}/cancel: a waiting job is cancelled, any other carries on or has ended. */
export async function cancelRequest(
  world: World,
  context: Context<Env>,
  job: Job,
): Promise<Response> {
  const view = await world.jobs.see(job);
  if (view.phase !== 'queued') {
    const reply = { request_id: job.id, status: statusWord(view), outcome: 'not_cancellable' };
    return context.json(reply, 202);
  }
  world.jobs.cancel(job);
  // The docs' own sample pairs this status with this outcome: the outcome is what counts.
  return context.json({ request_id: job.id, status: 'completed', outcome: 'cancelled' }, 202);
}
