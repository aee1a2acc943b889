import type { Adjustment, Difference, FieldIssue, MediaFacts, Unsupported } from 'kinora';

/** All that a report shows, as plain JSON. Every text in it may come from a stranger. */
export interface ReportRecord {
  readonly prompt: string | undefined;
  /** The rest of the request and the choices of the call, by name. */
  readonly request: Readonly<Record<string, unknown>>;
  /** In milliseconds since 1970. */
  readonly madeAt: number;
  readonly tookSeconds: number;
  /** No money was spent, and the clips are test pictures. */
  readonly isSandbox: boolean;
  readonly entries: readonly ReportEntry[];
}

/** One video that was to be made. Money is in millionths of a US dollar. */
export interface ReportEntry {
  readonly provider: string;
  /** As it was asked for. */
  readonly model: string;
  /** Which of several alike, from 1; undefined where there is one. */
  readonly run: number | undefined;
  readonly state: 'succeeded' | 'refused' | 'failed' | 'unfinished';
  readonly endpoint: string | undefined;
  readonly body: unknown;
  readonly price: ReportPrice | undefined;
  readonly billedMicroUsd: number | undefined;
  readonly secondsToResult: number | undefined;
  readonly costPerSecondMicroUsd: number | undefined;
  readonly media: MediaFacts | undefined;
  readonly clip: ReportClip | undefined;
  readonly differences: readonly Difference[];
  readonly adjusted: readonly Adjustment[];
  readonly unsupported: readonly Unsupported[];
  /** Short remarks, such as `flagged as unsafe`. */
  readonly flags: readonly string[];
  readonly seed: number | string | undefined;
  readonly jobId: string | undefined;
  readonly requestId: string | undefined;
  readonly error: ReportError | undefined;
}

export interface ReportPrice {
  readonly microUsd: number | undefined;
  readonly basis: 'live' | 'list' | 'unknown';
  readonly isStartingPrice: boolean;
  readonly note: string | undefined;
}

/** Where the page finds a video: inside itself, or in a file beside it. */
export interface ReportClip {
  /** A `data:` URL, or a path from the report. */
  readonly source: string;
  readonly sizeBytes: number;
}

export interface ReportError {
  readonly code: string;
  readonly message: string;
  /** What was wrong, field by field, where it is known so exactly. */
  readonly issues: readonly FieldIssue[];
  readonly mayHaveCharged: 'no' | 'unknown' | 'yes';
  /** What to do next, in one sentence. */
  readonly next: string | undefined;
}
