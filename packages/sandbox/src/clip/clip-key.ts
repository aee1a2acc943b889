import { createHash } from 'node:crypto';
import type { ClipSpec } from './clip-spec.ts';

/** The same text for equal specs, and for no others. */
export function clipKey(spec: ClipSpec): string {
  const { width, height, frames, fps, seed, prompt, label, audio, image } = spec;
  const words = JSON.stringify([
    width,
    height,
    frames,
    fps,
    seed,
    prompt,
    label,
    audio,
    image?.length,
  ]);
  const hash = createHash('sha256').update(words);
  if (image !== undefined) hash.update(image);
  return hash.digest('hex');
}
