import type { Clock } from '../flow/clock.ts';
import type { ErrorCode } from '../errors/error-codes.ts';
import { KinoraError, type KinoraErrorDetails } from '../errors/kinora-error.ts';
import type { VideoFile } from '../job/job-output.ts';
import type { JobRef } from '../job/job-ref.ts';
import type { SavedFile } from './saved-file.ts';

/** Where a video is, and how large its provider says it is. */
export interface RemoteFile extends Pick<VideoFile, 'url' | 'sizeBytes'> {
  /** Its place among the videos that the provider listed; 0 when absent. */
  readonly index?: number | undefined;
}

/** What a download needs besides the link. */
export interface Download {
  readonly job: JobRef;
  readonly clock: Clock;
  /** Used instead of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Files may lie on this machine: the provider's own API does. */
  readonly allowLoopback: boolean;
  readonly limits?: DownloadLimits | undefined;
  /**
   * Reads the job's result again, for links that no longer work: its videos in the order of the
   * first reading, or undefined when the provider no longer has it.
   */
  readonly refresh?: Refresh | undefined;
  /** Where the first video was saved already, and what is known of that file. */
  readonly saved?: (() => Promise<SavedFile | undefined>) | undefined;
}

export type Refresh = (signal: AbortSignal) => Promise<readonly VideoFile[] | undefined>;

export interface DownloadLimits {
  readonly maxBytes: number;
  /** Longest wait for the next `leastBytes`; what is slower counts as stalled. */
  readonly stallMs: number;
  readonly leastBytes: number;
  /** Longest wait for the whole file. */
  readonly totalMs: number;
}

/** 2 GiB within an hour, and at least 60 kB a minute. */
export const DOWNLOAD_LIMITS: DownloadLimits = {
  maxBytes: 2 ** 31,
  stallMs: 60_000,
  leastBytes: 60_000,
  totalMs: 3_600_000,
};

/** Answers of a link that is expired or whose file was taken away. */
const GONE_STATUSES = [401, 403, 404, 410];

export function isGone({ code, httpStatus }: KinoraError): boolean {
  return code === 'download_failed' && GONE_STATUSES.includes(httpStatus ?? 0);
}

/** Providers keep files for days; one that is not found before may not be there yet. */
const KEPT_MS = 86_400_000;

/** Whether an answer without the file is the last word on it. */
export function isLost(
  httpStatus: number | undefined,
  { job, clock }: Pick<Download, 'job' | 'clock'>,
): boolean {
  const isOld = clock.now() - job.submittedAt >= KEPT_MS;
  return httpStatus === 410 || (isOld && httpStatus === 404);
}

/** An error of a file's download: the video is made and may be billed, whatever happens to it now. */
export function downloadError(
  code: ErrorCode,
  message: string,
  job: JobRef,
  details: Pick<KinoraErrorDetails, 'httpStatus' | 'retryAfterMs' | 'cause'> = {},
): KinoraError {
  const { provider } = job;
  return new KinoraError(code, message, {
    ...details,
    phase: 'download',
    mayHaveCharged: 'yes',
    provider,
    job,
  });
}
