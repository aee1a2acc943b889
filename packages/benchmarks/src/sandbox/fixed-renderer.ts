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

/** Gives every job the same clip, grown to the size asked for, so that none is waited for. */
export async function fixedRenderer(sizeBytes = 0): Promise<ClipRenderer> {
  const renderer = createClipRenderer();
  const clip = await renderer.render(SPEC);
  await renderer.close();
  const bytes = grown(clip, sizeBytes);
  return { render: async () => bytes, close: async () => {} };
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
