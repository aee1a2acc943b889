import { file, type MediaInput, type TranslationPolicy, type VideoRequest } from 'kinora';
import type { MediaValue } from './media-value.ts';
import type { RequestValues } from './request-options.ts';

/** What options and a prompt come to in the words of the library, which checks them. */
export function requestFrom(
  model: string,
  prompt: string | undefined,
  values: RequestValues,
): VideoRequest {
  const { reference, sound, lora, set } = values;
  return {
    model,
    prompt,
    negativePrompt: values.negative,
    image: mediaFrom(values.image),
    lastImage: mediaFrom(values.lastImage),
    references: reference.length === 0 ? undefined : reference.map(inputFrom),
    video: mediaFrom(values.video),
    audio: mediaFrom(values.audio),
    aspectRatio: values.aspect,
    resolution: values.resolution,
    size: values.size,
    durationSeconds: values.duration,
    frames: values.frames,
    fps: values.fps,
    seed: values.seed,
    steps: values.steps,
    guidance: values.guidance,
    shift: values.shift,
    generateAudio: isYes(sound),
    safetyChecker: isYes(values.safetyChecker),
    expandPrompt: isYes(values.expandPrompt),
    loras: lora.length === 0 ? undefined : [...lora],
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

function isYes(word: 'yes' | 'no' | undefined): boolean | undefined {
  return word === undefined ? undefined : word === 'yes';
}

function mediaFrom(value: MediaValue | undefined): MediaInput | undefined {
  return value === undefined ? undefined : inputFrom(value);
}

function inputFrom(value: MediaValue): MediaInput {
  return 'link' in value ? value.link : file(value.path);
}
