import type { Asked } from '../job/job-ref.ts';
import type { Plan } from './plan.ts';

/** The parts of a request that can be compared with the file that comes. */
export function askedOf({ request, translated, model }: Plan): Asked {
  const { durationSeconds, frames, fps, generateAudio } = request;
  const rate = fps ?? model.framesPerSecond;
  const seconds =
    durationSeconds ?? (frames !== undefined && rate !== undefined ? frames / rate : undefined);
  return {
    ...translated.size,
    ...(seconds !== undefined && { durationSeconds: seconds }),
    ...(frames !== undefined && { frames }),
    ...(fps !== undefined && { fps }),
    ...(generateAudio !== undefined && { audio: generateAudio }),
  };
}
