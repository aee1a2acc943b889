import { createClipRenderer, type ClipRenderer } from '@kinora/sandbox';

/** Clips that cost nothing to make: one real clip, and behind it the name of its job. */
export interface MarkedClips {
  readonly renderer: ClipRenderer;
  /** What the file of a job with this prompt must be, byte for byte. */
  readonly expected: (prompt: string) => Uint8Array;
}

export async function createMarkedClips(): Promise<MarkedClips> {
  const real = createClipRenderer();
  const size = { width: 64, height: 64, frames: 2, fps: 24 };
  const clip = await real.render({ ...size, seed: 1, prompt: '', label: '', audio: false });
  await real.close();
  const expected = (prompt: string) => Buffer.concat([clip, freeBox(prompt)]);
  return {
    renderer: { render: async ({ prompt }) => expected(prompt), close: async () => {} },
    expected,
  };
}

/** A box of an MP4 file that every player skips. */
function freeBox(text: string): Uint8Array {
  const content = Buffer.from(text);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(head.length + content.length);
  head.write('free', 4);
  return Buffer.concat([head, content]);
}
