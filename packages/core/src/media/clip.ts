import type { Clock } from '../flow/clock.ts';
import { KinoraError } from '../errors/kinora-error.ts';
import type { JobOutput, VideoFile } from '../job/job-output.ts';
import type { JobRef } from '../job/job-ref.ts';
import type { Adjustment, Unsupported } from '../request/notices.ts';
import { differencesOf, type Difference } from './differences.ts';
import type { Download, DownloadLimits } from './download.ts';
import { fetchAgain } from './fetch-again.ts';
import type { MediaFacts } from './inspect.ts';
import { openOutput } from './open-output.ts';
import { saveFile, type SavedFile } from './save-file.ts';

/** A finished video: what is known of it, and the ways to get its file. */
export interface Clip {
  /** Link to the first video; providers take files down after days or weeks. */
  readonly url: string;
  readonly videos: readonly VideoFile[];
  readonly ref: JobRef;
  readonly provider: string;
  readonly model: string;
  /** Text when the seed is larger than a safe integer. */
  readonly seed: number | string | undefined;
  /** In millionths of a US dollar; `actualMicroUsd` only where the provider tells. */
  readonly cost: {
    readonly estimateMicroUsd: number | undefined;
    readonly actualMicroUsd: number | undefined;
  };
  readonly flags: { readonly nsfw: boolean | undefined };
  readonly adjusted: readonly Adjustment[];
  readonly unsupported: readonly Unsupported[];
  /** The model is not in the catalogue. */
  readonly unverified: boolean;
  /** A cancel was asked for and came too late. */
  readonly cancelRequested: boolean;
  /** The provider's own reply, with any key taken out. */
  readonly raw: unknown;
  /**
   * Saves the first video, checked and whole, and makes the folder where it is missing.
   * @example await clip.save('clips/cats.mp4')
   */
  readonly save: (path: string, options?: ClipOptions) => Promise<SavedFile>;
  /** The first video, checked and whole. */
  readonly bytes: (options?: ClipOptions) => Promise<Uint8Array<ArrayBuffer>>;
  /** The first video as it comes; ends in an error when it turns out broken. */
  readonly stream: (options?: ClipOptions) => Promise<ReadableStream<Uint8Array<ArrayBuffer>>>;
  /** What the file really is; fetched and measured once. Needs the package `mediabunny`. */
  readonly media: (options?: ClipOptions) => Promise<MediaFacts>;
  /** Where the file is not what was asked for. Needs the package `mediabunny`. */
  readonly differences: (options?: ClipOptions) => Promise<readonly Difference[]>;
}

export interface ClipOptions {
  readonly signal?: AbortSignal | undefined;
}

export interface ClipInput {
  readonly ref: JobRef;
  readonly output: JobOutput;
  readonly adjusted: readonly Adjustment[];
  readonly unsupported: readonly Unsupported[];
  readonly cancelRequested: boolean;
  readonly clock: Clock;
  readonly fetch?: typeof globalThis.fetch | undefined;
  readonly allowLoopback: boolean;
  readonly limits?: DownloadLimits | undefined;
}

/** The result of a job that succeeded. */
export function createClip(input: ClipInput): Clip {
  const { ref, output, adjusted, unsupported, cancelRequested } = input;
  const { provider, model } = ref;
  const [first] = output.videos;
  if (first === undefined) {
    const details = { phase: 'result', mayHaveCharged: 'yes', provider, job: ref } as const;
    throw new KinoraError('output_missing', 'The job succeeded without a video.', details);
  }
  return {
    url: first.url,
    videos: output.videos,
    ref,
    provider,
    model,
    seed: output.seed,
    cost: { estimateMicroUsd: ref.estimateMicroUsd, actualMicroUsd: output.actualMicroUsd },
    flags: { nsfw: isNsfw(output.videos) },
    adjusted,
    unsupported,
    unverified: ref.unverified === true,
    cancelRequested,
    raw: output.raw,
    ...fileMethods(first, { ...input, job: ref }),
  };
}

/** Known as soon as one video is flagged; unknown when the provider flags none either way. */
function isNsfw(videos: readonly VideoFile[]): boolean | undefined {
  const told = videos.flatMap(({ nsfw }) => (nsfw === undefined ? [] : [nsfw]));
  return told.length === 0 ? undefined : told.includes(true);
}

type FileMethods = Pick<Clip, 'save' | 'bytes' | 'stream' | 'media' | 'differences'>;

function fileMethods(file: VideoFile, download: Download): FileMethods {
  const { job } = download;
  let measured: Promise<MediaFacts> | undefined;

  const bytes: Clip['bytes'] = ({ signal } = {}) => {
    const read = async () => {
      const stream = await openOutput(file, download, signal);
      return new Uint8Array(await new Response(stream).arrayBuffer());
    };
    return fetchAgain(read, download, signal);
  };
  const measure = async (options?: ClipOptions) => {
    const { inspect } = await import('./inspect.ts');
    return inspect(() => bytes(options), job);
  };
  const media: Clip['media'] = async (options) => {
    if (measured !== undefined) return measured;
    const fresh = measure(options);
    // A call that can be aborted must not take others with it: only its success is shared.
    if (options?.signal === undefined) measured = fresh;
    try {
      const facts = await fresh;
      measured = fresh;
      return facts;
    } catch (error) {
      if (measured === fresh) measured = undefined;
      throw error;
    }
  };
  return {
    save: (path, { signal } = {}) =>
      fetchAgain(() => saveFile(file, path, download, signal), download, signal),
    bytes,
    stream: ({ signal } = {}) =>
      fetchAgain(() => openOutput(file, download, signal), download, signal),
    media,
    differences: async (options) => differencesOf(job.asked ?? {}, await media(options)),
  };
}
