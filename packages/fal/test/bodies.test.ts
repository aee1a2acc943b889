import { createKinora } from '@kinora/core';
import { expect, test } from 'vitest';
import { fal } from '../src/index.ts';

const kinora = createKinora({ providers: [fal({ apiKey: 'key' })] });
const image = 'https://example.com/cats.jpg';
const least = { model: 'hunyuan-video', prompt: 'Two cats boxing.', image };

async function bodyOf(request: Parameters<typeof kinora.translate>[0]) {
  const { endpoint, body } = await kinora.translate(request);
  return { endpoint, body };
}

const endpoint = 'POST https://queue.fal.run/fal-ai/hunyuan-video-image-to-video';

test('hunyuan-video from a picture: the least request sends nothing it was not asked for', async () => {
  expect(await bodyOf(least)).toEqual({
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
    providerOptions: { fal: { i2v_stability: true } },
  };
  expect(await bodyOf(request)).toEqual({
    endpoint,
    body: {
      prompt: 'Two cats boxing.',
      image_url: image,
      aspect_ratio: '9:16',
      resolution: '720p',
      num_frames: '129',
      seed: 0,
      i2v_stability: true,
    },
  });
});

test('hunyuan-video from a picture: pixels and seconds are the same request in other words', async () => {
  expect((await bodyOf({ ...least, size: '720x1280', durationSeconds: 5.375 })).body).toEqual({
    prompt: 'Two cats boxing.',
    image_url: image,
    aspect_ratio: '9:16',
    resolution: '720p',
    num_frames: '129',
  });
});

test('hunyuan-video from a picture: a prompt ends at 1000 characters', async () => {
  const longest = '🐈'.repeat(1000);
  expect((await bodyOf({ ...least, prompt: longest })).body).toEqual({
    prompt: longest,
    image_url: image,
  });
  await expect(bodyOf({ ...least, prompt: `${longest}!` })).rejects.toThrow(
    /up to 1000 characters/,
  );
});

test('a model that is not in the catalogue gets the wire fields as given', async () => {
  const request = {
    model: 'fal:fal-ai/veo3.1/fast',
    providerOptions: { fal: { prompt: 'Cats.', duration: '8s', generate_audio: false } },
  };
  expect(await bodyOf(request)).toEqual({
    endpoint: 'POST https://queue.fal.run/fal-ai/veo3.1/fast',
    body: { prompt: 'Cats.', duration: '8s', generate_audio: false },
  });
});
