import type { Context } from 'hono';
import * as z from 'zod/mini';
import { isListEffect } from '../../faults/reply-effect.ts';
import type { Job } from '../../jobs/job.ts';
import type { Env } from '../../server/env.ts';
import { succeeded } from '../envelope.ts';
import { moment } from '../moment.ts';
import { readBody } from '../read-body.ts';
import type { WavespeedParts } from '../wavespeed-parts.ts';
import { isKept } from './find-job.ts';
import { predictionPlace, toPrediction } from './prediction.ts';

const query = z.object({
  page: z.int().check(z.minimum(1)),
  page_size: z.int().check(z.minimum(1), z.maximum(100)),
  model: z.optional(z.string()),
  // The server's own list (official command line), which refuses any other word.
  status: z.optional(
    z.enum(['created', 'processing', 'completed', 'failed', 'cancelled', 'timeout', 'deleted']),
  ),
  created_after: z.optional(moment),
  created_before: z.optional(moment),
  include_inputs: z.optional(z.boolean()),
});

/** POST /predictions: how a prediction is found whose submit reply was lost; newest first. */
export async function listPredictions(
  { world, deleted }: WavespeedParts,
  context: Context<Env>,
): Promise<Response> {
  const asked = await readBody(context, query);
  if (asked instanceof Response) return asked;
  const { model, created_after: after = -Infinity, created_before: before = Infinity } = asked;
  const aim = { on: 'list', provider: 'wavespeed', model } as const;
  const leaveOut = world.faults.take(isListEffect, aim);
  const lagMs = leaveOut?.kind === 'list-lag' ? leaveOut.lagMs : 0;
  const now = world.clock.now();
  const youngest = Math.min(before, now - lagMs);
  const jobs = world.jobs
    .list('wavespeed')
    .filter(
      (job) =>
        job.createdAtMs >= after &&
        job.createdAtMs <= youngest &&
        (model === undefined || job.modelId === model) &&
        isKept(job, now) &&
        !deleted.has(job.id),
    )
    .toReversed();
  const place = predictionPlace(world, context);
  const start = (asked.page - 1) * asked.page_size;
  const show = (some: readonly Job[]) =>
    Promise.all(
      some.map(async (job) => ({
        executionTime: 0,
        ...(await toPrediction(job, await world.jobs.see(job), place)),
        ...(asked.include_inputs === true && { input: job.values }),
      })),
    );
  const cut = <Item>(all: readonly Item[]) => all.slice(start, start + asked.page_size);
  // Only what is shown is written out, unless the states decide what that is.
  if (asked.status === undefined) {
    const items = await show(cut(jobs));
    return succeeded(context, { page: asked.page, total: jobs.length, items });
  }
  const found = (await show(jobs)).filter(({ status }) => status === asked.status);
  return succeeded(context, { page: asked.page, total: found.length, items: cut(found) });
}
