import { createKinora, fal, isKinoraError, runcomfy, wavespeed } from 'kinora';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Asked } from '../../src/fidelity/neutral-requests.ts';

const options = { apiKey: 'none' };
const kinora = createKinora({ providers: [fal(options), wavespeed(options), runcomfy(options)] });
const prompt = 'Cats.';
const image = 'https://example.com/first.png';
const lastImage = 'https://example.com/last.png';

const PROVIDERS = ['fal', 'wavespeed', 'runcomfy'] as const;
type Provider = (typeof PROVIDERS)[number];

/** The endpoint that a family name leads to, or the wrong fields. */
async function endpointOf(model: string, provider: Provider, asked: Asked) {
  try {
    return (await kinora.translate({ ...asked, model }, provider)).model;
  } catch (error) {
    if (isKinoraError(error)) return undefined;
    throw error;
  }
}

beforeAll(async () => {
  await kinora.models();
});

describe('a family name', () => {
  it.each<[string, Provider, Asked, string]>([
    ['hunyuan-video', 'fal', { prompt }, 'fal-ai/hunyuan-video'],
    ['hunyuan-video', 'fal', { prompt, image }, 'fal-ai/hunyuan-video-image-to-video'],
    ['hunyuan-video', 'wavespeed', { prompt, image }, 'wavespeed-ai/hunyuan-video/i2v'],
    ['hunyuan-video', 'runcomfy', { prompt, image }, 'tencent/hunyuan/image-to-video'],
    ['kling-2.6', 'fal', { prompt }, 'fal-ai/kling-video/v2.6/pro/text-to-video'],
    ['kling-2.6', 'wavespeed', { prompt }, 'kwaivgi/kling-v2.6-pro/text-to-video'],
    ['kling-2.6', 'runcomfy', { prompt }, 'kling/kling-2-6/pro/text-to-video'],
    ['veo-3.1', 'fal', { prompt, image, lastImage }, 'fal-ai/veo3.1/first-last-frame-to-video'],
    ['veo-3.1', 'wavespeed', { prompt, image, lastImage }, 'google/veo3.1/image-to-video'],
    ['veo-3.1', 'fal', { prompt, references: [image] }, 'fal-ai/veo3.1/reference-to-video'],
    [
      'seedance-1.0-pro',
      'wavespeed',
      { prompt, resolution: '720p' },
      'bytedance/seedance-v1-pro-t2v-720p',
    ],
    [
      'seedance-2.5',
      'runcomfy',
      { prompt, image, resolution: '4k' },
      'bytedance/seedance-2.5/image-to-video/4k',
    ],
    // Beside one endpoint for each resolution stands one that is told.
    ['wan-2.2', 'wavespeed', { prompt, image }, 'wavespeed-ai/wan-2.2/image-to-video'],
  ])('%s at %s with %j is %s', async (family, provider, asked, id) => {
    expect(await endpointOf(family, provider, asked)).toBe(id);
  });

  it('leads to an endpoint at two providers or more for the same request, in sixty-five cases', async () => {
    const requests: readonly Asked[] = [
      { prompt, resolution: '720p' },
      { prompt },
      { prompt, image },
      { prompt, image, resolution: '720p' },
      { prompt, image, lastImage },
      { prompt, references: [image] },
      { prompt, video: 'https://example.com/clip.mp4' },
    ];
    const models = await kinora.models();
    const families = [...new Set(models.flatMap(({ family }) => family ?? []))];
    const isShared = async (family: string) => {
      const offering = PROVIDERS.filter((id) =>
        models.some((each) => each.provider === id && each.family === family),
      );
      for (const asked of requests) {
        const found = await Promise.all(offering.map((id) => endpointOf(family, id, asked)));
        if (found.filter((id) => id !== undefined).length >= 2) return true;
      }
      return false;
    };
    const shared = await Promise.all(families.map(isShared));
    expect(shared.filter(Boolean).length).toBeGreaterThanOrEqual(65);
  });

  it('that has only tiers for a task is told with them and who offers them', async () => {
    const request = { model: 'kling-3.0', prompt };
    await expect(kinora.translate(request, 'wavespeed')).rejects.toThrow(
      'no model "kling-3.0" at wavespeed. Nearest: kling-3.0-4k (fal, runcomfy), ' +
        'kling-3.0-pro (fal, runcomfy), kling-3.0-',
    );
  });
});
