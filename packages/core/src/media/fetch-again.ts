import { isKinoraError, type KinoraError } from '../errors/kinora-error.ts';
import { downloadError, isGone, isLost, type Download } from './download.ts';

/** Waits before the second and the third try. */
const DELAYS_MS = [500, 2_000];
const LONGEST_DELAY_MS = 30_000;

/** Statuses that may change by themselves, besides the server's own faults. */
const PASSING_STATUSES = [408, 425, 429];

type Again = Pick<Download, 'clock' | 'job' | 'refresh'>;

/** Does a download, up to three times in all; fetching a file costs nothing. */
export async function fetchAgain<Result>(
  work: () => Promise<Result>,
  download: Again,
  signal?: AbortSignal,
): Promise<Result> {
  for (const delayMs of DELAYS_MS) {
    try {
      return await work();
    } catch (error) {
      if (!isKinoraError(error) || !isWorthwhile(error, download)) throw error;
      await rest(pauseMs(delayMs, error), download, error, signal);
    }
  }
  try {
    return await work();
  } catch (error) {
    throw isKinoraError(error) ? lastWord(error, download) : error;
  }
}

/** Whether a fault of a download may go by itself. */
export function isPassing({ code, httpStatus }: KinoraError): boolean {
  if (code === 'output_invalid') return true;
  if (code !== 'download_failed') return false;
  return httpStatus === undefined || httpStatus >= 500 || PASSING_STATUSES.includes(httpStatus);
}

/** The wait before the next try: as long as the server asked, within reason. */
export function pauseMs(delayMs: number, error: unknown): number {
  const askedMs = isKinoraError(error) ? (error.retry.afterMs ?? 0) : 0;
  return Math.max(delayMs, Math.min(askedMs, LONGEST_DELAY_MS));
}

/** A link that is fresh may come a moment before its file. */
function isWorthwhile(error: KinoraError, { refresh }: Again): boolean {
  return isPassing(error) || (refresh !== undefined && isGone(error));
}

/** What a link that is fresh does not find either, after some waiting, is gone. */
function lastWord(error: KinoraError, download: Again): KinoraError {
  const { refresh, job } = download;
  const { httpStatus } = error;
  if (refresh === undefined || !isGone(error) || !isLost(httpStatus, download)) return error;
  const message = `The provider no longer has the file: HTTP ${httpStatus}.`;
  return downloadError('output_missing', message, job, { httpStatus, cause: error });
}

async function rest(
  delayMs: number,
  { clock, job }: Pick<Download, 'clock' | 'job'>,
  cause: KinoraError,
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    await clock.sleep(delayMs, signal);
  } catch {
    throw downloadError('aborted', 'The download was aborted.', job, { cause });
  }
}
