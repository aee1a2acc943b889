import type { Context } from 'hono';
import { isStateEffect, type StateEffect } from '../../faults/reply-effect.ts';
import type { Job } from '../../jobs/job.ts';
import type { Env } from '../../server/env.ts';
import type { World } from '../../world/world.ts';
import { succeeded } from '../envelope.ts';
import { refuse } from '../refuse.ts';
import type { WavespeedParts } from '../wavespeed-parts.ts';
import { findJob } from './find-job.ts';
import { deletedPrediction, predictionPlace, toPrediction } from './prediction.ts';

/** GET /predictions/{id}/result, which is state and result in one; the docs also show it bare. */
export async function readPrediction(
  { world, deleted }: WavespeedParts,
  context: Context<Env>,
): Promise<Response> {
  const job = findJob(world, context.req.param('id') ?? '');
  if (job === undefined) return refuse(context, { reason: 'unknown-job' });
  const place = predictionPlace(world, context);
  if (deleted.has(job.id)) return succeeded(context, deletedPrediction(job, place));
  const prediction = await toPrediction(job, await world.jobs.report(job), place);
  const odd = takeStateEffect(world, job);
  return succeeded(context, odd === undefined ? prediction : { ...prediction, status: odd.word });
}

/** One call is both the check and the result, so a fault aimed at either strikes. */
function takeStateEffect({ faults }: World, { modelId: model }: Job): StateEffect | undefined {
  const aim = { provider: 'wavespeed', model } as const;
  return (
    faults.take(isStateEffect, { on: 'check', ...aim }) ??
    faults.take(isStateEffect, { on: 'result', ...aim })
  );
}
