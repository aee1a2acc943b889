import { followAbort } from '../transport/follow-abort.ts';
import type { FlowContext } from './flow-context.ts';

/** Sleeps until the time is over or somebody has news of the job. */
export async function nap(
  { clock, wakers }: Pick<FlowContext, 'clock' | 'wakers'>,
  jobId: string,
  ms: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { controller, release } = followAbort(signal);
  const wake = () => controller.abort();
  wakers.set(jobId, wake);
  try {
    await clock.sleep(ms, controller.signal);
  } catch {
    signal?.throwIfAborted();
  } finally {
    if (wakers.get(jobId) === wake) wakers.delete(jobId);
    release();
  }
}
