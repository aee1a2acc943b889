import { createClipRenderer, type ClipRenderer } from '@kinora/sandbox';

const SPEC = {
  width: 64,
  height: 64,
  frames: 8,
  fps: 8,
  seed: 1,
  prompt: 'A benchmark',
  label: '',
  audio: false,
};

/**
 * Gives every job the same clip, so that none is waited for, grown to the sizes asked for: each
 * seed, and so each job, gets the next of them in turn.
 */
export async function fixedRenderer(...sizesBytes: readonly number[]): Promise<ClipRenderer> {
  const renderer = createClipRenderer();
  const clip = await renderer.render(SPEC);
  await renderer.close();
  const clips = sizesBytes.map((sizeBytes) => grown(clip, sizeBytes));
  const turns = new Map<number, number>();
  return {
    async render({ seed }) {
      const turn = turns.get(seed) ?? turns.size;
      turns.set(seed, turn);
      return clips[turn % clips.length] ?? clip;
    },
    close: async () => {},
  };
}

/** The same film with a box at its end that players pass over. */
function grown(clip: Uint8Array, sizeBytes: number): Uint8Array {
  const missing = sizeBytes - clip.byteLength;
  if (missing < 8) return clip;
  const bytes = new Uint8Array(sizeBytes);
  bytes.set(clip);
  new DataView(bytes.buffer).setUint32(clip.byteLength, missing);
  bytes.set(new TextEncoder().encode('free'), clip.byteLength + 4);
  return bytes;
}
