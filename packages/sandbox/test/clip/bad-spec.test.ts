import { afterAll, expect, test } from 'vitest';
import { createClipRenderer } from '../../src/clip/clip-renderer.ts';
import { clipSpec } from './clip-spec.ts';

const renderer = createClipRenderer();
afterAll(() => renderer.close());

test.each([
  [{ width: 62 }, "A clip's width is an even number from 64 to 4096, not 62."],
  [{ width: 1281 }, "A clip's width is an even number from 64 to 4096, not 1281."],
  [{ width: 4098 }, "A clip's width is an even number from 64 to 4096, not 4098."],
  [{ height: 0 }, "A clip's height is an even number from 64 to 4096, not 0."],
  [{ height: 480.5 }, "A clip's height is an even number from 64 to 4096, not 480.5."],
  [{ height: Number.NaN }, "A clip's height is an even number from 64 to 4096, not NaN."],
  [{ frames: 0 }, 'A clip has 1 to 10,000 frames, not 0.'],
  [{ frames: 10_001 }, 'A clip has 1 to 10,000 frames, not 10001.'],
  [{ frames: 1.5 }, 'A clip has 1 to 10,000 frames, not 1.5.'],
  [{ fps: 0 }, "A clip's fps is from 1 to 240, not 0."],
  [{ fps: Number.NaN }, "A clip's fps is from 1 to 240, not NaN."],
  [{ fps: Number.POSITIVE_INFINITY }, "A clip's fps is from 1 to 240, not Infinity."],
  [{ seed: 0.5 }, "A clip's seed is a safe integer, not 0.5."],
  [{ seed: 2 ** 53 }, "A clip's seed is a safe integer, not 9007199254740992."],
])('%j is refused by name', async (change, message) => {
  await expect(renderer.render(clipSpec(change))).rejects.toThrow(new RangeError(message));
});
