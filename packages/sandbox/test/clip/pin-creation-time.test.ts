import { afterEach, expect, test, vi } from 'vitest';
import { renderClip } from '../../src/clip/render-clip.ts';
import { clipSpec } from './clip-spec.ts';

afterEach(() => vi.useRealTimers());

test.each([
  ['2026', '2027-06-01'],
  // From 2040 on the dates take eight bytes each.
  ['2041', '2055-06-01'],
])('a clip made in %s has the same bytes as one made on %s', async (one, other) => {
  const spec = clipSpec({ audio: true });
  const clips: Uint8Array[] = [];
  for (const date of [one, other]) {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(date) });
    clips.push(await renderClip(spec));
  }
  expect(clips[0]).toEqual(clips[1]);
});
