import { afterAll, describe, expect, test } from 'vitest';
import { createClipRenderer } from '../../src/clip/clip-renderer.ts';
import { clipSpec } from './clip-spec.ts';
import { discJpeg } from './input-image.ts';
import { pictureSize } from './picture-size.ts';
import { readClip } from './read-clip.ts';

const renderer = createClipRenderer();
afterAll(() => renderer.close());

const SIZES = [
  { width: 64, height: 64, frames: 1, fps: 24 },
  { width: 66, height: 130, frames: 30, fps: 16 },
  { width: 854, height: 480, frames: 81, fps: 16 },
  { width: 720, height: 1280, frames: 50, fps: 25 },
  { width: 1280, height: 720, frames: 129, fps: 24 },
  { width: 4096, height: 64, frames: 3, fps: 30 },
  { width: 64, height: 4096, frames: 3, fps: 240 },
  { width: 64, height: 64, frames: 10_000, fps: 60 },
] as const;

describe('a clip file', () => {
  test.each(SIZES)('is $width x $height with $frames frames at $fps a second', async (shape) => {
    const clip = await readClip(await renderer.render(clipSpec(shape)));
    const { width, height, frames, fps } = shape;
    expect(clip).toMatchObject({ width, height, frames, audio: undefined });
    expect(clip.durationSeconds).toBeCloseTo(frames / fps, 6);
    expect(pictureSize(descriptionOf(clip))).toEqual({ width, height });
  });

  test.each([23.976, 24_000 / 1_001, 29.97, 12.5])('keeps a rate of %d', async (fps) => {
    const clip = await readClip(await renderer.render(clipSpec({ fps, frames: 48 })));
    expect(clip.durationSeconds).toBeCloseTo(48 / fps, 5);
    clip.timestamps.forEach((seconds, i) => expect(seconds).toBeCloseTo(i / fps, 5));
  });

  test('has a key frame every two seconds, so that seeking is cheap', async () => {
    const clip = await readClip(await renderer.render(clipSpec({ frames: 129 })));
    expect(clip).toMatchObject({ frames: 129, keyFrames: 3 });
  });

  test('has sound exactly as long as the picture when asked for', async () => {
    const clip = await readClip(await renderer.render(clipSpec({ frames: 129, audio: true })));
    expect(clip.audio).toEqual({ codec: 'mp4a.40.2', durationSeconds: 5.375 });
    expect(clip.durationSeconds).toBe(5.375);
  });

  test('is constrained baseline H.264 in BT.709 colours', async () => {
    const clip = await readClip(await renderer.render(clipSpec()));
    expect(clip.codec).toBe('avc1.42c01e');
    expect(clip.config?.colorSpace).toEqual({
      primaries: 'bt709',
      transfer: 'bt709',
      matrix: 'bt709',
      fullRange: false,
    });
  });

  test('carries label and prompt as title and comment', async () => {
    const spec = clipSpec({ prompt: 'Ein Bär 🐻', label: 'fal  x  seed 7' });
    const { title, comment } = await readClip(await renderer.render(spec));
    expect({ title, comment }).toEqual({ title: 'fal  x  seed 7', comment: 'Ein Bär 🐻' });
  });

  test('starts with its header, so that it plays while it loads', async () => {
    const clip = Buffer.from(await renderer.render(clipSpec({ image: discJpeg(64, 64) })));
    expect(clip.indexOf('moov')).toBeLessThan(clip.indexOf('mdat'));
  });
});

function descriptionOf(clip: Awaited<ReturnType<typeof readClip>>): Uint8Array {
  const description = clip.config?.description;
  if (!(description instanceof Uint8Array))
    throw new Error('The clip has no configuration record.');
  return description;
}
