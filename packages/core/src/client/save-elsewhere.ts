import { ensurePlace } from '../media/ensure-place.ts';
import { load } from '../steps/held.ts';
import { keep } from '../steps/save.ts';
import type { Core } from './core.ts';

/** Has a job that is not over save its video as `path`; whether it will. */
export async function saveElsewhere(core: Core, jobId: string, path: string): Promise<boolean> {
  await ensurePlace(path);
  const held = await load(core.store, jobId);
  if (held === undefined) return false;
  const { job } = await keep(core, held, (now) => {
    const { state, options } = now.job;
    const isDue = state === 'open' && options.saveAs !== path;
    return isDue ? { job: { options: { ...options, saveAs: path } } } : undefined;
  });
  return job.state === 'open' && job.options.saveAs === path;
}
