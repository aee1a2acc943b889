import type { StepContext } from '../steps/context.ts';
import { load } from '../steps/held.ts';
import { save } from '../steps/save.ts';

/** Leaves a job that has not ended to whoever comes next, in this process or another. */
export async function release(
  { store, owner, clock, sending }: Pick<StepContext, 'store' | 'owner' | 'clock' | 'sending'>,
  jobId: string,
): Promise<void> {
  try {
    const held = await load(store, jobId);
    if (held?.job.state !== 'open' || held.attempt.owner !== owner) return;
    if (sending.has(held.attempt.id)) return;
    const nextAt = Math.max(held.attempt.nextAt, clock.now());
    await save(store, held, { attempt: { owner: undefined, nextAt } });
  } catch {
    // Others find out by this process' silence.
  }
}
