import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../src/catalogue/read-catalogue.ts';
import { models } from '../src/models/index.ts';

describe("fal's catalogue", () => {
  it('says of the hunyuan endpoint what its own page says', () => {
    const id = 'fal-ai/hunyuan-video-image-to-video';
    const { fields, task, family } = models[id];
    expect(readCatalogue()[id]).toMatchObject({ fields, task, family });
  });

  it('unpacks a model whole: fields, price and where it is from', () => {
    expect(readCatalogue()['fal-ai/hunyuan-video-v1.5/text-to-video']).toEqual({
      task: 'text-to-video',
      family: 'hunyuan-video-1.5',
      fields: {
        aspect_ratio: { type: 'string', enum: ['16:9', '9:16'], default: '16:9' },
        enable_prompt_expansion: { type: 'boolean', default: true },
        negative_prompt: { type: 'string', default: '' },
        num_frames: { type: 'integer', minimum: 1, maximum: 121, default: 121 },
        num_inference_steps: { type: 'integer', minimum: 1, maximum: 50, default: 28 },
        prompt: { type: 'string', required: true },
        resolution: { type: 'string', enum: ['480p'], default: '480p' },
        seed: { type: 'integer' },
      },
      price: {
        microUsd: 75_000,
        per: 'second',
        source: 'price text of the model page, as others quote it',
      },
      source: 'official client 1.10.1; OpenAPI of 2026-01-26',
    });
  });

  it('says what each of several prices holds for', () => {
    const { price, prices } = readCatalogue()['fal-ai/veo3'] ?? {};
    expect(price).toBeUndefined();
    expect(prices?.map(({ microUsd, per, when }) => ({ microUsd, per, when }))).toEqual([
      { microUsd: 200_000, per: 'second', when: { generate_audio: false } },
      { microUsd: 400_000, per: 'second', when: { generate_audio: true } },
    ]);
  });

  it('binds the one image of a model that keeps its subject', () => {
    const model = readCatalogue()['fal-ai/minimax/video-01-subject-reference'];
    expect(model?.bindings?.references?.wire).toBe('subject_reference_image_url');
  });

  it('says where the rules would bind the wrong wire field', () => {
    const reason = 'the pictures are frames in turn, the first one first';
    expect(readCatalogue()['fal-ai/pika/v2.2/pikaframes']?.bindings?.image).toEqual({
      wire: 'image_urls',
      reason,
    });
    expect(readCatalogue()['fal-ai/ffmpeg-api/merge-videos']?.bindings).toEqual({
      references: { reason: 'the clips are joined as they are, no subjects are kept' },
    });
  });
});
