import { saveOutput } from '../media/save-output.ts';
import { verifySaved } from '../media/verify-saved.ts';
import type { StepContext } from './context.ts';
import { endEvent } from './end.ts';
import type { Held } from './held.ts';
import { keep } from './save.ts';

/**
 * Saves the video of a job that was asked to be saved, and ends the job. A file that an earlier
 * process had saved is verified and kept.
 * @throws KinoraError of the download; the result stays kept, and the step can be run again
 */
export async function fetchStep(
  context: StepContext,
  held: Held,
  signal?: AbortSignal,
): Promise<Held> {
  const { store, clock, downloadOf } = context;
  const { job, attempt } = held;
  const { saveAs } = job.options;
  const [video] = attempt.output?.videos ?? [];
  if (job.state !== 'open' || saveAs === undefined || video === undefined) return held;

  const [known] = await store.outputsOf(attempt.id);
  const isThere = known !== undefined && (await verifySaved(known.path, known));
  const file = isThere ? known : await saveOutput(video, saveAs, downloadOf(held), signal);
  return keep(context, held, (now) => {
    if (now.job.state !== 'open' || now.attempt.id !== attempt.id) return undefined;
    const at = clock.now();
    const { path, sizeBytes, sha256 } = file;
    const row = { attemptId: attempt.id, index: 0, path, sizeBytes, sha256, at };
    return {
      job: { state: 'succeeded' },
      attempt: { owner: undefined },
      more: [{ kind: 'output', row }, ...endEvent(context, now, { state: 'succeeded', at })],
    };
  });
}
