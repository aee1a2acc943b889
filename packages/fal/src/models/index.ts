import type { Model } from '@kinora/core/adapter';

/** fal's video endpoints, by endpoint id. */
export const models = {
  'fal-ai/hunyuan-video-image-to-video': {
    task: 'image-to-video',
    family: 'hunyuan-video',
    framesPerSecond: 24,
    fields: {
      prompt: { type: 'string', required: true, maxLength: 1000 },
      image_url: { type: 'string', required: true, media: 'image' },
      seed: { type: 'integer' },
      aspect_ratio: { type: 'string', enum: ['16:9', '9:16'], default: '16:9' },
      resolution: { type: 'string', enum: ['720p'], default: '720p' },
      num_frames: { type: 'string', enum: ['129'], default: '129' },
      i2v_stability: { type: 'boolean', default: false },
    },
    price: { microUsd: 400_000, per: 'video', source: 'model page, llms.txt' },
    source: 'model page, llms.txt; OpenAPI of 2026-01-26',
  },
} as const satisfies Readonly<Record<string, Model>>;
