import { KinoraError } from '../errors/kinora-error.ts';
import type { AttemptSummary, SkippedProvider } from '../job/attempt-summary.ts';
import type { JobOutput, VideoFile } from '../job/job-output.ts';
import type { JobRef } from '../job/job-ref.ts';
import type { Adjustment, Unsupported } from '../request/notices.ts';
import { once } from '../transport/once.ts';
import { distinctVideos } from './distinct-videos.ts';
import type { Download } from './download.ts';
import type { ClipOptions, OutputFile } from './output-file.ts';

export type { ClipOptions } from './output-file.ts';

/** A finished video: what is known of it, and the ways to get its file. */
export interface Clip extends OutputFile {
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
  /**
   * What the job was billed by the provider's own account: as its reply said, else by the
   * provider's list of bills, which is asked. Undefined where it does not tell, or not yet: bills
   * may come late, so ask again. Never throws.
   * @example const billed = await clip.actualCost()
   */
  readonly actualCost: (options?: ClipOptions) => Promise<ActualCost | undefined>;
  readonly flags: { readonly nsfw: boolean | undefined };
  readonly adjusted: readonly Adjustment[];
  readonly unsupported: readonly Unsupported[];
  /** The model is not in the catalogue. */
  readonly unverified: boolean;
  /** All that was sent for the job, first to last; more than one where it fell back. */
  readonly attempts: readonly AttemptSummary[];
  /** Providers that were passed over, and why. */
  readonly skipped: readonly SkippedProvider[];
  /** A cancel was asked for and came too late. */
  readonly cancelRequested: boolean;
  /** The provider's own reply, with any key taken out. */
  readonly raw: unknown;
}

/** What a job was billed, in millionths of a US dollar, and what says so. */
export interface ActualCost {
  readonly microUsd: number;
  readonly basis: 'reply' | 'bill';
}

/** What a job's end and the client's settings make a clip of. */
export interface ClipInput extends Omit<Download, 'job'> {
  readonly ref: JobRef;
  readonly output: JobOutput;
  readonly adjusted: readonly Adjustment[];
  readonly unsupported: readonly Unsupported[];
  readonly attempts: readonly AttemptSummary[];
  readonly skipped: readonly SkippedProvider[];
  readonly cancelRequested: boolean;
  /** Looks for the job in the provider's list of bills, in millionths of a US dollar. */
  readonly askBill?: (signal?: AbortSignal) => Promise<number | undefined>;
}

/** The result of a job that succeeded. */
export function createClip(input: ClipInput): Clip {
  const { ref, output, adjusted, unsupported, attempts, skipped, cancelRequested } = input;
  const { provider, model } = ref;
  const [first] = output.videos;
  if (first === undefined) {
    const details = { phase: 'result', mayHaveCharged: 'yes', provider, job: ref } as const;
    throw new KinoraError('output_missing', 'The job succeeded without a video.', details);
  }
  return {
    url: first.url,
    videos: distinctVideos(output.videos),
    ref,
    provider,
    model,
    seed: output.seed,
    cost: { estimateMicroUsd: ref.estimateMicroUsd, actualMicroUsd: output.actualMicroUsd },
    actualCost: (options) => actualCostOf(input, options),
    flags: { nsfw: isNsfw(output.videos) },
    adjusted,
    unsupported,
    unverified: ref.unverified === true,
    attempts,
    skipped,
    cancelRequested,
    raw: output.raw,
    ...fileOf(first, { ...input, job: ref }),
  };
}

async function actualCostOf(
  { output: { actualMicroUsd }, askBill }: ClipInput,
  { signal }: ClipOptions = {},
): Promise<ActualCost | undefined> {
  if (actualMicroUsd !== undefined) return { microUsd: actualMicroUsd, basis: 'reply' };
  const microUsd = await askBill?.(signal);
  return microUsd === undefined ? undefined : { microUsd, basis: 'bill' };
}

/** Known as soon as one video is flagged; unknown when the provider flags none either way. */
function isNsfw(videos: readonly VideoFile[]): boolean | undefined {
  const told = videos.flatMap(({ nsfw }) => (nsfw === undefined ? [] : [nsfw]));
  return told.length === 0 ? undefined : told.includes(true);
}

const loadFiles = once(() => import('./output-file.ts'));

/** The file's methods; what they are made of is loaded when the first is called. */
function fileOf(video: VideoFile, download: Download): OutputFile {
  const file = once(async () => (await loadFiles()).outputFile(video, download));
  return {
    save: async (path, options) => (await file()).save(path, options),
    bytes: async (options) => (await file()).bytes(options),
    stream: async (options) => (await file()).stream(options),
    media: async (options) => (await file()).media(options),
    differences: async (options) => (await file()).differences(options),
  };
}
