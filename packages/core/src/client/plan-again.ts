import { isKinoraError } from '../errors/kinora-error.ts';
import type { AttemptRow, JobRow } from '../store/rows.ts';
import type { Core } from './core.ts';
import { withSeed } from './draw-seed.ts';
import type { Plan } from './plan.ts';
import { planLoaded } from './plan-loaded.ts';
import { fromPortable } from './portable-request.ts';

/** An attempt's plan from the request that is kept; undefined when it was not, or no longer fits. */
export async function planAgain(
  core: Core,
  job: JobRow,
  attempt: AttemptRow,
): Promise<Plan | undefined> {
  if (job.request === undefined) return undefined;
  try {
    const request = fromPortable(job.request);
    const planned = await planLoaded(core, request, attempt.provider, job.options);
    return withSeed(planned, core.random(), attempt.seed);
  } catch (error) {
    if (isKinoraError(error)) return undefined;
    throw error;
  }
}
