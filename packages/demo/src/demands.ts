import { fileURLToPath } from 'node:url';
import { file, type VideoRequest } from 'kinora';
import type { Demand } from './run-job.ts';

export const prompt = 'Two muscular cats boxing in a boxing ring.';

const picture = file(fileURLToPath(new URL('../cats.jpg', import.meta.url)));

/** Sent to all three as it is; where five seconds cannot be had, the nearest length is. */
const cats: VideoRequest = {
  model: 'hunyuan-video',
  prompt,
  image: picture,
  aspectRatio: '16:9',
  resolution: '720p',
  durationSeconds: 5,
  seed: 7,
};

const image = { task: 'image to video', request: cats, adjust: 'nearest' } as const;

/** The demo's jobs: one request through three providers, and two more tasks of one of them. */
export const demands: readonly Demand[] = [
  { ...image, name: 'fal, image', provider: 'fal', brand: 'fal' },
  { ...image, name: 'WaveSpeedAI, image', provider: 'wavespeed', brand: 'WaveSpeedAI' },
  { ...image, name: 'RunComfy, image', provider: 'runcomfy', brand: 'RunComfy' },
  {
    name: 'WaveSpeedAI, text',
    provider: 'wavespeed',
    brand: 'WaveSpeedAI',
    task: 'text to video',
    request: { model: 'hunyuan-video', prompt, aspectRatio: '9:16', seed: 0, steps: 20 },
  },
  {
    name: 'WaveSpeedAI, reference',
    provider: 'wavespeed',
    brand: 'WaveSpeedAI',
    task: 'reference to video',
    request: { model: 'hunyuan-video', prompt, references: [picture], guidance: 7.5, seed: 7 },
  },
];
