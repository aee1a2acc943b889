import type { Context } from 'hono';
import { isStateEffect } from '../../faults/reply-effect.ts';
import type { Job } from '../../jobs/job.ts';
import type { Env } from '../../server/env.ts';
import type { World } from '../../world/world.ts';
import { requestUrls } from './request-urls.ts';
import { statusWord } from './state-word.ts';

/** GET /requests/{id}/status: whether it still waits or runs, and how many wait before it. */
export async function readStatus(world: World, context: Context<Env>, job: Job): Promise<Response> {
  const view = await world.jobs.report(job);
  const aim = { on: 'check', provider: 'runcomfy', model: job.modelId } as const;
  const status = world.faults.take(isStateEffect, aim)?.word ?? statusWord(view);
  const { status_url, result_url } = requestUrls(context, job);
  return context.json({
    request_id: job.id,
    status,
    ...(view.phase === 'queued' && { queue_position: view.ahead }),
    status_url,
    result_url,
  });
}
