import { createKinora } from '@kinora/core';
import { expect, test } from 'vitest';
import { runcomfy } from '../src/index.ts';

const kinora = createKinora({ providers: [runcomfy({ apiKey: 'key' })] });
const image = 'https://example.com/cats.jpg';
const least = { model: 'hunyuan-video', prompt: 'Two cats boxing.', image };
const endpoint = 'POST https://model-api.runcomfy.net/v1/models/tencent/hunyuan/image-to-video';

async function wireOf(request: Parameters<typeof kinora.translate>[0]) {
  const { endpoint, body } = await kinora.translate(request);
  return { endpoint, body };
}

test('hunyuan-video from a picture: the least request sends nothing it was not asked for', async () => {
  expect(await wireOf(least)).toEqual({
    endpoint,
    body: { prompt: 'Two cats boxing.', image_url: image },
  });
});

test('hunyuan-video from a picture: every field it has', async () => {
  const request = {
    ...least,
    aspectRatio: '9:16',
    resolution: '720p',
    frames: 129,
    fps: 24,
    seed: 0,
  };
  expect(await wireOf(request)).toEqual({
    endpoint,
    body: {
      prompt: 'Two cats boxing.',
      image_url: image,
      aspect_ratio: '9:16',
      resolution: '720p',
      num_frames: 129,
      seed: 0,
    },
  });
});

test('hunyuan-video from a picture: pixels and seconds are the same request in other words', async () => {
  expect((await wireOf({ ...least, size: '1280x720', durationSeconds: 5.375 })).body).toEqual({
    prompt: 'Two cats boxing.',
    image_url: image,
    aspect_ratio: '16:9',
    resolution: '720p',
    num_frames: 129,
  });
});

test('a length that it cannot make is refused, with the one that it can', async () => {
  await expect(wireOf({ ...least, durationSeconds: 5 })).rejects.toThrow(/5\.375 \(129 frames/);
});
