import type { VideoRequest } from 'kinora';

const REQUEST_FIELDS = {
  model: true,
  prompt: true,
  negativePrompt: true,
  image: true,
  lastImage: true,
  references: true,
  video: true,
  audio: true,
  aspectRatio: true,
  resolution: true,
  size: true,
  durationSeconds: true,
  frames: true,
  fps: true,
  seed: true,
  steps: true,
  guidance: true,
  shift: true,
  generateAudio: true,
  safetyChecker: true,
  expandPrompt: true,
  loras: true,
  providerOptions: true,
} satisfies Record<keyof VideoRequest, true>;

/** What a line may say beside its request. */
export const ownFields = ['id', 'output', 'provider', 'providers'] as const;

/** All that a line of a batch may hold. */
export const lineFields: readonly string[] = [...ownFields, ...Object.keys(REQUEST_FIELDS)];
