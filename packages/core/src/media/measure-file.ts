import type { JobRef } from '../job/job-ref.ts';
import { inspect, type MediaFacts } from './inspect.ts';
import { openDisk } from './open-disk.ts';

/** Measures a video that was saved. Throws `missing_dependency` without `mediabunny`. */
export async function measureFile(path: string, job: JobRef): Promise<MediaFacts> {
  const { files } = await openDisk();
  return inspect(async () => new Uint8Array(await files.readFile(path)), job);
}
