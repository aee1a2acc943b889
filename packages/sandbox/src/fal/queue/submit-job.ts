import type { Context } from 'hono';
import type { Env } from '../../server/env.ts';
import { originOf } from '../../server/origin-of.ts';
import type { World } from '../../world/world.ts';
import { parseEndpointId } from '../endpoint-id.ts';
import { acceptJob } from './accept-job.ts';
import type { QueueParts } from './queue-parts.ts';
import { queueUrls } from './queue-path.ts';
import { writeWebhook } from './write-webhook.ts';

/** POST queue.fal.run/{endpoint}: the body is the bare input of the model. */
export async function submitJob(
  { world, signingKey, unstored }: QueueParts,
  context: Context<Env>,
  path: string,
): Promise<Response> {
  const { req } = context;
  const webhookUrl = req.query('fal_webhook');
  if (webhookUrl !== undefined && !URL.canParse(webhookUrl)) {
    const refusal = { detail: 'fal_webhook is not a URL', error_type: 'bad_request' };
    return context.json(refusal, 400, { 'x-fal-error-type': 'bad_request' });
  }
  const longest = req.query('fal_max_queue_length');
  if (longest !== undefined && waiting(world, path) > Number(longest)) {
    return context.json({ detail: 'Queue is full' }, 429);
  }
  const job = await acceptJob(world, context, path);
  if (job instanceof Response) return job;
  if (req.header('x-fal-store-io') === '0') unstored.add(job.id);
  const origin = originOf(context);
  if (webhookUrl !== undefined) {
    const write = writeWebhook({ job, url: webhookUrl, origin, signingKey });
    world.webhooks.watch(job, write);
  }
  const view = await world.jobs.see(job);
  const reply = {
    status: 'IN_QUEUE',
    request_id: job.id,
    ...queueUrls(origin, parseEndpointId(job.modelId)?.app ?? job.modelId, job.id),
    queue_position: view.phase === 'queued' ? view.ahead : 0,
  };
  return context.json(reply, 200, { 'x-fal-request-id': job.id });
}

function waiting(world: World, modelId: string): number {
  return world.jobs
    .list('fal')
    .filter((job) => job.modelId === modelId && world.jobs.standing(job).phase === 'queued').length;
}
