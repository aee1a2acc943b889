import { isKinoraError } from '../errors/kinora-error.ts';
import { fetchStep } from '../steps/fetch-step.ts';
import type { Held } from '../steps/held.ts';
import { failed } from '../steps/poll-step.ts';
import { keep } from '../steps/save.ts';
import { backoffMs } from './backoff.ts';
import type { FlowContext } from './flow-context.ts';
import { nap } from './nap.ts';

const MOST_TRIES = 6;

/**
 * Saves the video of a job that was asked to be saved. A fault that may pass is waited out; any
 * other leaves the job as it is, to be saved by whoever picks it up.
 * @throws KinoraError with the handle
 */
export async function fetchAttempt(
  context: FlowContext,
  held: Held,
  signal: AbortSignal,
): Promise<Held> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await fetchStep(context, held, signal);
    } catch (error) {
      signal.throwIfAborted();
      if (!isKinoraError(error)) throw error;
      if (error.code === 'output_missing') {
        return keep(context, held, (now) =>
          now.job.state === 'open' ? failed(context, now, error) : undefined,
        );
      }
      const mayPass = error.code === 'download_failed' || error.code === 'output_invalid';
      if (!mayPass || tries === MOST_TRIES) throw error;
      const random = context.random();
      const waitMs = backoffMs(tries, { baseMs: 2500, capMs: 60_000, random });
      await nap(context, held.job.id, waitMs, signal);
    }
  }
}
