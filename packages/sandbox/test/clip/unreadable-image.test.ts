import { afterAll, expect, test } from 'vitest';
import { createClipRenderer } from '../../src/clip/clip-renderer.ts';
import { clipSpec } from './clip-spec.ts';
import { jpegOf } from './input-image.ts';
import { readClip } from './read-clip.ts';

const renderer = createClipRenderer();
afterAll(() => renderer.close());

test.each([
  ['a corrupt JPEG', jpegOf(64, 64, [9, 9, 9, 255]).slice(0, 40)],
  ['a WebP', Buffer.from('RIFF\x24\0\0\0WEBPVP8 ', 'latin1')],
  ['an empty file', new Uint8Array(0)],
  ['an error page', Buffer.from('<html>403</html>')],
])('%s gives a clip that says so, not an error', async (_, image) => {
  const spec = clipSpec({ width: 640, height: 360 });
  const clip = await renderer.render({ ...spec, image });
  expect(await readClip(clip)).toMatchObject({ width: 640, height: 360, frames: 12 });
  // The notice is painted on plain grey instead of the scene that no image would give.
  expect(Buffer.compare(clip, await renderer.render(spec))).not.toBe(0);
});
