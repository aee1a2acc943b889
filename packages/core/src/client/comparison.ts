import type { KinoraError } from '../errors/kinora-error.ts';
import type { JobRef } from '../job/job-ref.ts';
import type { JobSnapshot } from '../job/snapshot.ts';
import type { VideoJob } from '../job/video-job.ts';
import type { ActualCost, Clip } from '../media/clip.ts';
import type { Difference } from '../media/differences.ts';
import type { MediaFacts } from '../media/inspect.ts';
import type { Translation } from './translate.ts';
import type { Quote } from './quote.ts';

/** What came of one request at several providers or models. Times are in milliseconds since 1970. */
export interface Comparison {
  /** In the order of the models, each at every provider, each as often as asked. */
  readonly entries: readonly ComparisonEntry[];
  readonly startedAt: number;
  readonly endedAt: number;
}

/** One video that was to be made, and what came of it. */
export type ComparisonEntry = MadeEntry | UnmadeEntry;

/** One video of a comparison before it is sent: where, as what, and at which price. */
export interface Contender {
  /** Its place in the comparison, from 0. */
  readonly index: number;
  readonly provider: string;
  /** As it was asked for: a family, or one provider's own id. */
  readonly model: string;
  /** 1 for the first of those that are alike. */
  readonly run: number;
  readonly quote: Quote;
  /** What is sent, save for a drawn seed; absent where the quote is a refusal. */
  readonly translation: Translation | undefined;
  /** Why it will not be sent. */
  readonly refusal: KinoraError | undefined;
}

export interface MadeEntry extends Contender, ClipFigures {
  readonly state: 'succeeded';
  readonly job: JobRef;
  readonly clip: Clip;
}

/**
 * `refused`: nothing was taken by the provider. `failed`: the job came to nothing. `unfinished`: it
 * may still come to something, and `kinora.resume(entry.job)` picks it up.
 */
export interface UnmadeEntry extends Contender {
  readonly state: 'refused' | 'failed' | 'unfinished';
  readonly error: KinoraError;
  readonly job: JobRef | undefined;
}

/** What is known of a finished video. Money is in millionths of a US dollar. */
export interface ClipFigures {
  /** What it was billed; undefined where the provider does not tell, or not yet. */
  readonly actualCost: ActualCost | undefined;
  /** From the submit until its end was seen, by this machine's clock. */
  readonly secondsToResult: number | undefined;
  /** The bill, else the quote, for each second of video. */
  readonly costPerSecondMicroUsd: number | undefined;
  /** What the file really is; undefined where it was not measured. */
  readonly media: MediaFacts | undefined;
  /** Where the file is not what was asked for. */
  readonly differences: readonly Difference[];
  /** Where it was saved, with `saveAs`. */
  readonly saved: { readonly path: string; readonly sizeBytes: number } | undefined;
  /** Why the file could not be measured. */
  readonly unmeasured: KinoraError | undefined;
}

/** What a comparison tells while it goes on. */
export type ComparisonNews =
  | {
      readonly kind: 'state';
      readonly contender: Contender;
      readonly job: VideoJob<Clip>;
      readonly snapshot: JobSnapshot;
    }
  | { readonly kind: 'end'; readonly entry: ComparisonEntry };
