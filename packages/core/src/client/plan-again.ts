import { isKinoraError } from '../errors/kinora-error.ts';
import type { AttemptRow, JobRow } from '../store/rows.ts';
import type { Core } from './core.ts';
import { withSeed } from './draw-seed.ts';
import { plan, type Plan } from './plan.ts';
import { fromPortable } from './portable-request.ts';

/** An attempt's plan from the request that is kept; undefined when it was not, or no longer fits. */
export function planAgain(core: Core, job: JobRow, attempt: AttemptRow): Plan | undefined {
  if (job.request === undefined) return undefined;
  try {
    const planned = plan(core, fromPortable(job.request), attempt.provider, job.options);
    return withSeed(planned, core.random(), attempt.seed);
  } catch (error) {
    if (isKinoraError(error)) return undefined;
    throw error;
  }
}
