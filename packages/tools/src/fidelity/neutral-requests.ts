import type { VideoRequest } from 'kinora';

/** A request but for its model. */
export type Asked = Omit<VideoRequest, 'model' | 'providerOptions'>;

const prompt = 'Two muscular cats boxing.';

/** Files by the neutral field that brings them; no two are the same, so that none can stand for another. */
export const FILES = {
  image: 'https://example.com/first.png',
  lastImage: 'https://example.com/last.png',
  video: 'https://example.com/clip.mp4',
  audio: 'https://example.com/song.mp3',
  references: ['https://example.com/one.png', 'https://example.com/two.png'],
} as const satisfies Asked | object;

/** What else an endpoint may not do without. */
export const NEEDS: readonly Asked[] = [
  ...(['image', 'lastImage', 'video', 'audio'] as const).map((field) => ({
    [field]: FILES[field],
  })),
  { references: ['https://example.com/one.png'] },
  { references: [{ kind: 'video', media: 'https://example.com/clip.mp4' }] },
  { loras: [{ path: 'https://example.com/style.safetensors' }] },
  { negativePrompt: 'blur' },
  { aspectRatio: '16:9' },
  { resolution: '720p' },
];

const { image, lastImage, video, audio } = FILES;

/** What every endpoint is asked, by what is asked. */
export const REQUESTS: Readonly<Record<string, Asked>> = {
  'a bare prompt': { prompt },
  'an image': { prompt, image },
  '5 s of 16:9 at 720p': { prompt, durationSeconds: 5, aspectRatio: '16:9', resolution: '720p' },
  '9:16': { prompt, aspectRatio: '9:16' },
  'seed 0': { prompt, seed: 0 },
  'first and last frame': { prompt, image, lastImage },
  'two references': { prompt, references: [...FILES.references] },
  'sound on': { prompt, generateAudio: true },
  'a clip': { prompt, video },
  'driving sound': { prompt, image, audio },
  'a size': { prompt, size: '1280x720' },
  '81 frames': { prompt, frames: 81 },
  'no safety checker': { prompt, safetyChecker: false },
  'what not to show': { prompt, negativePrompt: 'blur' },
  '20 steps': { prompt, steps: 20 },
  'guidance 5': { prompt, guidance: 5 },
  'shift 5': { prompt, shift: 5 },
  '24 frames a second': { prompt, fps: 24 },
  'the prompt as it is': { prompt, expandPrompt: false },
  'a LoRA': { prompt, loras: [{ path: 'https://example.com/style.safetensors' }] },
};
