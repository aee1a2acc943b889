import type { ClipRenderer, ClipSpec } from '../clip/clip-renderer.ts';
import { fetchImage } from '../files/fetch-image.ts';
import type { FileStore } from '../files/file-store.ts';
import { clipSpec } from '../models/clip-spec.ts';
import { inputImage } from '../models/input-media.ts';
import type { CrashLog } from '../world/crash-log.ts';
import type { Clip, Failure, Job } from './job.ts';

/** A clip being made. */
export interface ClipInTheMaking {
  /** Resolves once the input picture was looked at: to the failure, where it cannot be loaded. */
  readonly inputs: Promise<Failure | undefined>;
  /** Resolves once the clip is rendered and stored, or cannot be; neither of the two rejects. */
  readonly outcome: Promise<Outcome>;
}

/** The clip, or why there is none. */
export interface Outcome {
  readonly clip?: Clip;
  readonly failure?: Failure;
}

interface Workshop {
  readonly renderer: ClipRenderer;
  readonly files: FileStore;
  readonly crashes: CrashLog;
}

/** Starts to make a job's clip at once, so that it is ready when the job ends. */
export function orderClip(workshop: Workshop, job: Job): ClipInTheMaking {
  const fail = (error: unknown): { readonly failure: Failure } => {
    const what = `No clip could be made for ${job.provider} job ${job.id}, which fails for that.`;
    workshop.crashes.report(what, error);
    return { failure: { reason: 'internal', problems: [] } };
  };
  const prepared = prepare(workshop.files, job).catch(fail);
  const outcome = prepared
    .then(async (ready) =>
      'spec' in ready ? { clip: await render(workshop, job, ready.spec) } : ready,
    )
    .catch(fail);
  return {
    inputs: prepared.then((ready) => ('failure' in ready ? ready.failure : undefined)),
    outcome,
  };
}

type Prepared = { readonly spec: ClipSpec } | { readonly failure: Failure };

async function prepare(files: FileStore, job: Job): Promise<Prepared> {
  const { provider, modelId, model, values, seed } = job;
  const spec = clipSpec({ provider, modelId, model, values, seed });
  const address = inputImage(model, values);
  if (address === undefined) return { spec };
  const image = await fetchImage(files, address);
  switch (image.kind) {
    case 'bytes':
      return { spec: { ...spec, image: image.bytes } };
    case 'not-fetched':
      return { spec: { ...spec, label: `${spec.label}  image not fetched: ${image.label}` } };
    case 'unreachable':
      return { failure: { reason: 'unreachable-media', problems: [] } };
  }
}

async function render({ renderer, files }: Workshop, job: Job, spec: ClipSpec): Promise<Clip> {
  const bytes = await renderer.render(spec);
  const path = files.addClip(job.id, {
    provider: job.provider,
    model: job.modelId,
    contentType: 'video/mp4',
    read: () => renderer.render(spec),
  });
  const { width, height, frames, fps } = spec;
  return { path, sizeBytes: bytes.length, width, height, frames, fps };
}
