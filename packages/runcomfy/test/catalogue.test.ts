import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../src/catalogue/read-catalogue.ts';
import { models } from '../src/models/index.ts';

describe("RunComfy's catalogue", () => {
  it('says of the hunyuan model what its own page says', () => {
    const id = 'tencent/hunyuan/image-to-video';
    const { fields, task, family } = models[id];
    expect(readCatalogue()[id]).toMatchObject({ fields, task, family });
  });

  it('unpacks a model whole', () => {
    expect(readCatalogue()['minimax/minimax-h3/image-to-video']).toEqual({
      task: 'image-to-video',
      family: 'minimax-h3',
      fields: {
        prompt: { type: 'string', required: true },
        image: { type: 'string', required: true, media: 'image' },
        last_image: { type: 'string', media: 'image' },
        duration: { type: 'integer', required: true, minimum: 4, maximum: 15, default: 5 },
        resolution: { type: 'string', required: true, enum: ['768p', '2k'], default: '768p' },
      },
      source: 'runcomfy-com/comfyui-runcomfy-partner-nodes, models.json, checked 2026-09-23',
    });
  });

  it('says where an example shows some fields of more', () => {
    expect(readCatalogue()['kling/kling-2-1/pro/image-to-video']).toEqual({
      task: 'image-to-video',
      family: 'kling-2.1-pro',
      fields: {
        prompt: { type: 'string' },
        image_url: { type: 'string', required: true, media: 'image' },
      },
      isPartial: true,
      source: "example of the model's API page on runcomfy.com",
    });
  });

  it('has no fields where none are known', () => {
    const unknown = Object.entries(readCatalogue()).flatMap(([id, { fields }]) =>
      Object.keys(fields).length === 0 ? [id] : [],
    );
    expect(unknown).toEqual([
      'google-deepmind/veo-3-1/image-to-video',
      'google-deepmind/veo-3-1/fast/image-to-video',
    ]);
  });
});
