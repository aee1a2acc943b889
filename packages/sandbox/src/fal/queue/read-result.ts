import type { Context } from 'hono';
import type { Job } from '../../jobs/job.ts';
import type { Env } from '../../server/env.ts';
import { originOf } from '../../server/origin-of.ts';
import type { World } from '../../world/world.ts';
import { resultReply, toResponse } from './result-reply.ts';

/** GET {response_url}: 400 until the job has ended, then what the model itself answered. */
export async function readResult(world: World, context: Context<Env>, job: Job): Promise<Response> {
  const view = await world.jobs.see(job);
  return toResponse(resultReply(job, view, originOf(context)));
}
