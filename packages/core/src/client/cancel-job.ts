import { cancel } from '../engine/cancel.ts';
import type { CancelOutcome } from '../job/video-job.ts';
import { knownRef, type Held } from '../steps/held.ts';
import { keep } from '../steps/save.ts';
import { unsentEnd } from '../steps/submit-step.ts';
import type { Core } from './core.ts';

/**
 * Asks the provider to stop a job. What was not sent is not sent any more; a wish that comes while
 * nobody knows the provider's id is kept, and passed on as soon as it is known.
 */
export async function cancelJob(core: Core, held: Held): Promise<CancelOutcome> {
  const { job, attempt } = held;
  if (job.state === 'cancelled') return 'cancelled';
  const ref = knownRef(held);
  if (job.state !== 'open' && (job.state !== 'parked' || ref === undefined)) return 'too-late';
  if (attempt.state === 'intent') {
    const after = await keep(core, held, unsentEnd(core));
    if (after.job.state === 'cancelled') return 'cancelled';
    return cancelJob(core, after);
  }
  const connection = core.connectionOf(attempt.provider);
  const isUnsupported = connection.adapter.endpoints.cancel === undefined;
  // What turns out not to have been taken is not sent again.
  if (ref === undefined) await wish(core, held);
  if (isUnsupported) return 'unsupported';
  if (ref === undefined) return 'requested';
  // Never held back: each second may cost.
  const outcome = await cancel(connection, { ref, nowMs: core.clock.now() });
  if (outcome === 'requested' || outcome === 'cancelled') await wish(core, held);
  return outcome;
}

function wish(core: Core, held: Held): Promise<Held> {
  return keep(core, held, ({ job }) =>
    job.cancelRequested ? undefined : { job: { cancelRequested: true } },
  );
}
