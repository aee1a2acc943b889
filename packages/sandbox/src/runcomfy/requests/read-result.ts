import type { Context } from 'hono';
import { isStateEffect } from '../../faults/reply-effect.ts';
import type { Job, JobView } from '../../jobs/job.ts';
import type { Env } from '../../server/env.ts';
import { originOf } from '../../server/origin-of.ts';
import type { World } from '../../world/world.ts';
import { tellError } from './tell-error.ts';
import { tellOutput } from './tell-output.ts';
import { resultWord } from './state-word.ts';

/** GET /requests/{id}/result: the record of a request; until it has ended, its state so far. */
export async function readResult(world: World, context: Context<Env>, job: Job): Promise<Response> {
  const view = await world.jobs.see(job);
  const aim = { on: 'result', provider: 'runcomfy', model: job.modelId } as const;
  const status = world.faults.take(isStateEffect, aim)?.word ?? resultWord(view);
  return context.json({
    request_id: job.id,
    model_id: job.modelId,
    status,
    // Seen by third parties: the inputs come back, links and all.
    input: job.body,
    created_at: moment(job.createdAtMs),
    ...('finishedAtMs' in view && { finished_at: moment(view.finishedAtMs) }),
    ...ending(job, view, originOf(context)),
    ...(view.phase === 'succeeded' && costOf(world, context, job)),
  });
}

function ending(job: Job, view: JobView, origin: string): object {
  if (view.phase === 'failed') return tellError(job, view.failure);
  if (view.phase !== 'succeeded') return {};
  const { clip } = view;
  return { output: clip === undefined ? {} : tellOutput(job, `${origin}${clip.path}`) };
}

/** Dollars, and only where they are asked for. */
function costOf(world: World, { req }: Context<Env>, job: Job): object {
  if (req.query('include_cost') !== 'true') return {};
  const entry = world.ledger.entryOf('runcomfy', job.id);
  return entry === undefined ? {} : { cost: entry.microUsd / 1e6 };
}

/** Microseconds and an offset in numbers, as the Serverless API has them. */
function moment(atMs: number): string {
  return new Date(atMs).toISOString().replace('Z', '000+00:00');
}
