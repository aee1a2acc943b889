import { createKinora, type VideoRequest } from '@kinora/core';
import { describe, expect, test } from 'vitest';
import { wavespeed } from '../src/index.ts';

const kinora = createKinora({ providers: [wavespeed({ apiKey: 'key' })] });
const image = 'https://example.com/cats.jpg';

async function wireOf(request: VideoRequest) {
  const { endpoint, body } = await kinora.translate(request);
  return { endpoint, body };
}

describe('hunyuan-video from a picture', () => {
  const endpoint = 'POST https://api.wavespeed.ai/api/v3/wavespeed-ai/hunyuan-video/i2v';
  const least = { model: 'hunyuan-video', image };

  test('the least request is the picture alone', async () => {
    expect(await wireOf(least)).toEqual({ endpoint, body: { image } });
  });

  test('every field it has, with an empty prompt, a seed of zero and the checker off', async () => {
    const request = {
      ...least,
      prompt: '',
      size: '720x1280',
      durationSeconds: 10,
      steps: 2,
      seed: 0,
      safetyChecker: false,
    };
    expect(await wireOf(request)).toEqual({
      endpoint,
      body: {
        image,
        prompt: '',
        size: '720*1280',
        duration: 10,
        num_inference_steps: 2,
        seed: 0,
        enable_safety_checker: false,
      },
    });
  });

  test('ratio and lines together are its one size', async () => {
    const request = { ...least, aspectRatio: '9:16', resolution: '720p' };
    expect((await wireOf(request)).body).toEqual({ image, size: '720*1280' });
  });
});

describe('hunyuan-video from text', () => {
  const endpoint = 'POST https://api.wavespeed.ai/api/v3/wavespeed-ai/hunyuan-video/t2v';
  const least = { model: 'hunyuan-video', prompt: 'Two cats boxing.' };

  test('the least request is the prompt alone', async () => {
    expect(await wireOf(least)).toEqual({ endpoint, body: { prompt: 'Two cats boxing.' } });
  });

  test('every field it has', async () => {
    const request = { ...least, size: { width: 1280, height: 720 }, steps: 30, seed: 2147483647 };
    expect(await wireOf(request)).toEqual({
      endpoint,
      body: {
        prompt: 'Two cats boxing.',
        size: '1280*720',
        num_inference_steps: 30,
        seed: 2147483647,
      },
    });
  });
});

describe('hunyuan-video from a subject', () => {
  const endpoint = 'POST https://api.wavespeed.ai/api/v2/wavespeed-ai/hunyuan-custom-ref2v-720p';
  const least = { model: 'hunyuan-video', prompt: 'A cat writes.', references: [image] };

  test('the least request is the subject and the prompt, under the older API version', async () => {
    expect(await wireOf(least)).toEqual({ endpoint, body: { image, prompt: 'A cat writes.' } });
  });

  test('every field it has', async () => {
    const request = {
      ...least,
      negativePrompt: '',
      aspectRatio: '9:16',
      guidance: 1,
      shift: 20,
      seed: 9999999999,
      safetyChecker: true,
    };
    expect(await wireOf(request)).toEqual({
      endpoint,
      body: {
        image,
        prompt: 'A cat writes.',
        negative_prompt: '',
        size: '720*1280',
        guidance_scale: 1,
        flow_shift: 20,
        seed: 9999999999,
        enable_safety_checker: true,
      },
    });
  });

  test('its picture is a subject, not a first frame', async () => {
    const model = 'wavespeed:wavespeed-ai/hunyuan-custom-ref2v-720p';
    await expect(wireOf({ model, prompt: 'A cat writes.', image })).rejects.toThrow(/image is /);
  });
});
