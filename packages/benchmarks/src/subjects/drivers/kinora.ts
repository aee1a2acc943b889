import type { Driver, Video } from '../subject.ts';
import type { Access } from '../../sandbox/access.ts';
import type { Clip } from 'kinora';
import { ASK_EVERY_MS, FAL_MODEL, PROMPT } from '../subject.ts';

/** Kinora, by the sandbox's address. */
export async function connectKinora({ fal: access }: Access): Promise<Driver> {
  const { createKinora, fal, isKinoraError } = await import('kinora');
  const limits = { submits: 1000, asks: 1000 };
  const kinora = createKinora({
    providers: [fal({ ...access, limits })],
    pace: { minMs: ASK_EVERY_MS, maxMs: ASK_EVERY_MS },
  });
  return {
    make: async ({ timeoutMs, signal }) =>
      videoOf(
        await kinora.generate(
          { model: `fal:${FAL_MODEL}`, prompt: PROMPT },
          { deadlineMs: timeoutMs, signal },
        ),
      ),
    pickUp: async (_, error) => {
      if (!isKinoraError(error) || error.job === undefined) throw error;
      return videoOf(await kinora.resume(error.job).wait());
    },
  };
}

function videoOf(clip: Clip): Video {
  return {
    given: clip.ref,
    isLink: false,
    bytes: async () => clip.bytes(),
    save: async (path) => clip.save(path),
  };
}
