import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createClipRenderer } from '../../src/clip/clip-renderer.ts';
import { clipSpec } from './clip-spec.ts';

test('the event loop turns while a clip is rendered', async () => {
  const renderer = createClipRenderer();
  let isDone = false;
  const start = performance.now();
  const clip = renderer
    .render(clipSpec({ width: 1280, height: 720, frames: 129, audio: true }))
    .finally(() => (isDone = true));
  let longestGapMs = 0;
  let last = start;
  while (!isDone) {
    await setTimeout(1);
    const now = performance.now();
    longestGapMs = Math.max(longestGapMs, now - last);
    last = now;
  }
  await clip;
  await renderer.close();
  expect(longestGapMs).toBeLessThan((last - start) / 2);
});
