import { FILES, type Asked } from '../neutral-requests.ts';

/** What is asked of both, beside what an endpoint needs. */
export const SHARED_REQUESTS: readonly Asked[] = [
  {},
  { image: FILES.image },
  { durationSeconds: 5, size: '1280x720' },
  { aspectRatio: '9:16' },
  { seed: 0 },
  { image: FILES.image, lastImage: FILES.lastImage },
  { references: [...FILES.references] },
  { generateAudio: true },
];

/** The neutral fields that the AI SDK has words for as well. */
export const WORDS: readonly string[] = [
  'prompt',
  'image',
  'lastImage',
  'references',
  'aspectRatio',
  'size',
  'durationSeconds',
  'seed',
  'fps',
  'generateAudio',
];
