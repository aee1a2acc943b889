import type { TranslationPolicy, VideoRequest } from 'kinora';
import type { RequestValues } from './request-options.ts';

/** What options and a prompt come to in the words of the library, which checks them. */
export function requestFrom(
  model: string,
  prompt: string | undefined,
  values: RequestValues,
): VideoRequest {
  const { reference, sound, set } = values;
  return {
    model,
    prompt,
    negativePrompt: values.negative,
    image: values.image,
    lastImage: values.lastImage,
    references: reference.length === 0 ? undefined : [...reference],
    video: values.video,
    audio: values.audio,
    aspectRatio: values.aspect,
    resolution: values.resolution,
    size: values.size,
    durationSeconds: values.duration,
    frames: values.frames,
    fps: values.fps,
    seed: values.seed,
    steps: values.steps,
    guidance: values.guidance,
    generateAudio: sound === undefined ? undefined : sound === 'yes',
    // The library says which provider or field of it is none.
    providerOptions: set as VideoRequest['providerOptions'],
  };
}

export function policyFrom({
  adjust,
  loose,
}: Pick<RequestValues, 'adjust' | 'loose'>): TranslationPolicy {
  return {
    ...(adjust && { adjust: 'nearest' as const }),
    ...(loose && { onUnsupported: 'warn' as const }),
  };
}
