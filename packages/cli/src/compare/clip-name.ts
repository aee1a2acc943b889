import type { Contender } from 'kinora';

const LONGEST = 80;

/** A file name that tells clips apart: `03-fal-hunyuan-video-1.mp4`. */
export function clipName({ index, provider, model, run }: Contender): string {
  const words = [provider, model, String(run)].join('-').replaceAll(/[^\p{L}\p{N}.-]+/gu, '-');
  const number = String(index + 1).padStart(2, '0');
  return `${number}-${[...words].slice(0, LONGEST).join('')}.mp4`;
}
