import type { Model, WireField } from '@kinora/core/adapter';

const size = {
  type: 'string',
  enum: ['1280*720', '720*1280'],
  default: '1280*720',
} as const satisfies WireField;

const steps = {
  type: 'integer',
  minimum: 2,
  maximum: 30,
  default: 30,
} as const satisfies WireField;

/** WaveSpeed's video models, by model id. `-1` as a seed means a random one. */
export const models = {
  'wavespeed-ai/hunyuan-video/i2v': {
    task: 'image-to-video',
    family: 'hunyuan-video',
    fields: {
      prompt: { type: 'string' },
      image: { type: 'string', required: true, media: 'image' },
      num_inference_steps: steps,
      duration: { type: 'integer', minimum: 5, maximum: 10, default: 5 },
      seed: { type: 'integer', minimum: -1, maximum: 9_999_999_999, default: -1 },
      size,
      enable_safety_checker: { type: 'boolean', default: true },
    },
    source: 'docs page wavespeed-ai/hunyuan-video-i2v',
  },
  'wavespeed-ai/hunyuan-video/t2v': {
    task: 'text-to-video',
    family: 'hunyuan-video',
    fields: {
      prompt: { type: 'string', required: true },
      size,
      seed: { type: 'integer', minimum: -1, maximum: 2_147_483_647, default: -1 },
      num_inference_steps: steps,
    },
    price: { microUsd: 400_000, per: 'video', source: 'docs page wavespeed-ai/hunyuan-video-t2v' },
    source: 'docs page wavespeed-ai/hunyuan-video-t2v',
  },
  'wavespeed-ai/hunyuan-custom-ref2v-720p': {
    task: 'reference-to-video',
    family: 'hunyuan-video',
    apiVersion: 'v2',
    fields: {
      image: { type: 'string', required: true, media: 'image' },
      prompt: { type: 'string', required: true },
      negative_prompt: { type: 'string' },
      size,
      guidance_scale: { type: 'number', minimum: 1, maximum: 10, default: 7.5 },
      flow_shift: { type: 'number', minimum: 1, maximum: 20, default: 13 },
      seed: { type: 'integer', minimum: -1, maximum: 9_999_999_999, default: -1 },
      enable_safety_checker: { type: 'boolean', default: true },
    },
    bindings: {
      references: { wire: 'image', reason: 'the image is a subject to keep, not the first frame' },
    },
    source: 'docs page wavespeed-ai/hunyuan-custom-ref2v-720p',
  },
} as const satisfies Readonly<Record<string, Model>>;
