import type { Model } from '@kinora/core/adapter';

/** RunComfy's video models, by model id. */
export const models = {
  'tencent/hunyuan/image-to-video': {
    task: 'image-to-video',
    family: 'hunyuan-video',
    framesPerSecond: 24,
    fields: {
      prompt: { type: 'string', required: true },
      image_url: { type: 'string', required: true, media: 'image' },
      seed: { type: 'integer', default: 99271155 },
      aspect_ratio: { type: 'string', enum: ['16:9', '9:16'], default: '16:9' },
      resolution: { type: 'string', enum: ['720p'], default: '720p' },
      num_frames: { type: 'integer', enum: [129], default: 129 },
    },
    source: 'model API page of tencent/hunyuan/image-to-video',
  },
} as const satisfies Readonly<Record<string, Model>>;
