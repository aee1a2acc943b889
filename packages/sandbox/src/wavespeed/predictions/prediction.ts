import type { Context } from 'hono';
import type { Clip, Job, JobView } from '../../jobs/job.ts';
import type { Env } from '../../server/env.ts';
import { originOf } from '../../server/origin-of.ts';
import type { World } from '../../world/world.ts';
import { describeFailure } from './describe-failure.ts';

/** A prediction on the wire. */
export interface Prediction {
  readonly id: string;
  readonly model: string;
  readonly outputs: readonly string[];
  readonly urls: { readonly get: string };
  readonly has_nsfw_contents: readonly boolean[];
  readonly status: string;
  readonly created_at: string;
  readonly error: string;
  readonly timings: { readonly inference: number };
  /** Its own code, once it has ended: 0, or why it failed. */
  readonly code?: number;
  readonly executionTime?: number;
}

/** Where a prediction is told: the addresses in it depend on it. */
export interface PredictionPlace {
  readonly world: World;
  readonly origin: string;
  readonly version: string;
}

export function predictionPlace(world: World, context: Context<Env>): PredictionPlace {
  const version = context.req.path.includes('/api/v2/') ? 'v2' : 'v3';
  return { world, origin: originOf(context), version };
}

export async function toPrediction(
  job: Job,
  view: JobView,
  place: PredictionPlace,
): Promise<Prediction> {
  const born = newborn(job, place);
  switch (view.phase) {
    case 'queued':
      return born;
    case 'running':
      return { ...born, status: 'processing' };
    case 'succeeded': {
      const { clip } = view;
      const outputs = clip === undefined ? [] : [await outputOf(job, clip, place)];
      const flags = outputs.map(() => false);
      const ranMs = view.finishedAtMs - view.startedAtMs;
      const end = { status: 'completed', code: 0, executionTime: ranMs };
      return { ...born, ...end, outputs, has_nsfw_contents: flags, timings: { inference: ranMs } };
    }
    case 'failed':
      return { ...born, ...describeFailure(job, view.failure) };
    case 'cancelled':
      return { ...born, status: 'cancelled' };
  }
}

/** A prediction whose record is gone; the server's own list of states has a word for it. */
export function deletedPrediction(job: Job, place: PredictionPlace): Prediction {
  return { ...newborn(job, place), status: 'deleted' };
}

function newborn(job: Job, { origin, version }: PredictionPlace): Prediction {
  return {
    id: job.id,
    model: job.modelId,
    outputs: [],
    urls: { get: `${origin}/wavespeed/api/${version}/predictions/${job.id}/result` },
    has_nsfw_contents: [],
    status: 'created',
    created_at: nanoseconds(job),
    error: '',
    timings: { inference: 0 },
  };
}

async function outputOf(job: Job, clip: Clip, { world, origin }: PredictionPlace): Promise<string> {
  const file = world.files.get(clip.path);
  if (job.values['enable_base64_output'] !== true || file === undefined) {
    return `${origin}${clip.path}`;
  }
  // Bare base64, without a `data:` prefix.
  return Buffer.from(await file.read()).toString('base64');
}

/** Real replies tell nine digits of a second, where the docs show three. */
function nanoseconds({ createdAtMs, ordinal }: Job): string {
  const digits = String(ordinal % 1_000_000).padStart(6, '0');
  return new Date(createdAtMs).toISOString().replace('Z', `${digits}Z`);
}
