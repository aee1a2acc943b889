import type { Context } from 'hono';
import { isStateEffect } from '../../faults/reply-effect.ts';
import type { Job } from '../../jobs/job.ts';
import type { Env } from '../../server/env.ts';
import { originOf } from '../../server/origin-of.ts';
import type { World } from '../../world/world.ts';
import { statusReply } from './status-reply.ts';

/** GET {status_url}: 202 while the job waits or runs, 200 once it has ended. */
export async function readStatus(world: World, context: Context<Env>, job: Job): Promise<Response> {
  const view = await world.jobs.report(job);
  const origin = originOf(context);
  const reply = statusReply({ job, view, origin, withLogs: wantsLogs(context) });
  const aim = { on: 'check', provider: 'fal', model: job.modelId } as const;
  const odd = world.faults.take(isStateEffect, aim);
  const body = odd === undefined ? reply : { ...reply, status: odd.word };
  const status = reply.status === 'COMPLETED' ? 200 : 202;
  return context.json(body, status, { 'x-fal-request-id': job.id });
}

/** The JavaScript client writes `logs=1`, the Python client `logs=true`. */
export function wantsLogs({ req }: Context<Env>): boolean {
  const logs = req.query('logs')?.toLowerCase();
  return logs === '1' || logs === 'true';
}
