import type { Row } from '../src/run-job.ts';

const media = {
  width: 1280,
  height: 720,
  durationSeconds: 5.375,
  fps: 24,
  frames: 129,
  videoCodec: 'avc',
  audio: false,
  sizeBytes: 1_000_000,
  container: 'mp4',
} as const;

const states = ['submitting', 'queued', 'running', 'succeeded'];
const prompt = 'Two muscular cats boxing in a boxing ring.';

/** Jobs as the demo ends with them: the longest endpoint, a difference, and a failure. */
export const rows: readonly Row[] = [
  {
    demand: { brand: 'fal', task: 'image to video' },
    translation: {
      endpoint: 'POST http://127.0.0.1:4000/fal/queue/fal-ai/hunyuan-video-image-to-video',
      body: { prompt, seed: 7, image_url: '<image: cats.jpg>', num_frames: '129' },
    },
    states,
    seconds: 3.61,
    saved: {
      path: 'kinora-demo/fal-image.mp4',
      media,
      differences: [{ field: 'durationSeconds', asked: 5, got: 5.375 }],
      priceMicroUsd: 400_000,
    },
  },
  {
    demand: { brand: 'WaveSpeedAI', task: 'reference to video' },
    translation: {
      endpoint:
        'POST http://127.0.0.1:4000/wavespeed/api/v2/wavespeed-ai/hunyuan-custom-ref2v-720p',
      body: { prompt, guidance_scale: 7.5, image: '<image: cats.jpg>', num_inference_steps: 20 },
    },
    states,
    seconds: 3.5,
    saved: {
      path: 'kinora-demo/wavespeed-reference.mp4',
      media: { ...media, durationSeconds: 5, frames: 120 },
      differences: [],
      priceMicroUsd: undefined,
    },
  },
  {
    demand: { brand: 'RunComfy', task: 'image to video' },
    translation: {
      endpoint: 'POST http://127.0.0.1:4000/runcomfy/v1/models/tencent/hunyuan/image-to-video',
      body: { prompt, seed: 0 },
    },
    states: ['submitting', 'failed'],
    seconds: 0.2,
    failure:
      'runcomfy: too many requests [rate_limited] Nothing was charged. Wait, then try again.',
  },
];
