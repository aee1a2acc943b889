import { isKinoraError, type KinoraError } from '../errors/kinora-error.ts';
import { downloadError, type Download } from './download.ts';

/** Waits before the second and the third try. */
const DELAYS_MS = [500, 2_000];
const LONGEST_DELAY_MS = 30_000;

/** Statuses that may change by themselves, besides the server's own faults. */
const PASSING_STATUSES = [408, 425, 429];

/** Does a download, up to three times in all; fetching a file costs nothing. */
export async function fetchAgain<Result>(
  work: () => Promise<Result>,
  download: Pick<Download, 'clock' | 'job'>,
  signal?: AbortSignal,
): Promise<Result> {
  for (const delayMs of DELAYS_MS) {
    try {
      return await work();
    } catch (error) {
      if (!isKinoraError(error) || !isPassing(error)) throw error;
      const askedMs = Math.min(error.retry.afterMs ?? 0, LONGEST_DELAY_MS);
      await rest(Math.max(delayMs, askedMs), download, error, signal);
    }
  }
  return work();
}

function isPassing({ code, httpStatus }: KinoraError): boolean {
  if (code === 'output_invalid') return true;
  if (code !== 'download_failed') return false;
  return httpStatus === undefined || httpStatus >= 500 || PASSING_STATUSES.includes(httpStatus);
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
