import { ensurePlace } from '../media/ensure-place.ts';
import { load } from '../steps/held.ts';
import { save } from '../steps/save.ts';
import type { Core } from './core.ts';

/** Others may be at work on the job, and change it just then. */
const MOST_TRIES = 8;

/** Has a job that is not over save its video as `path`; whether it will. */
export async function saveElsewhere(core: Core, jobId: string, path: string): Promise<boolean> {
  await ensurePlace(path);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const held = await load(core.store, jobId);
    if (held?.job.state !== 'open') return false;
    const options = { ...held.job.options, saveAs: path };
    const { kind } = await save(core.store, held, { job: { options } });
    if (kind === 'done') return true;
  }
  return false;
}
