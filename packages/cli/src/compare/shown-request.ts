import { basename } from 'node:path';
import type { MediaValue } from '../request/media-value.ts';
import type { LoraValue } from '../request/read-lora.ts';
import type { CompareCall } from './compare-options.ts';

/** What was asked for on the command line, beside the prompt; files by their last name alone. */
export function shownRequest(
  options: CompareCall['options'],
  models: readonly string[],
): Readonly<Record<string, unknown>> {
  const { image, lastImage, video, audio, reference, lora } = options;
  const shown = {
    models: models.join(', '),
    providers: options.providers?.join(', '),
    repeat: options.repeat,
    'negative prompt': options.negative,
    image: image && nameOf(image),
    'last image': lastImage && nameOf(lastImage),
    references: reference.length === 0 ? undefined : reference.map(nameOf).join(', '),
    video: video && nameOf(video),
    audio: audio && nameOf(audio),
    'aspect ratio': options.aspect,
    resolution: options.resolution,
    size: options.size,
    seconds: options.duration,
    frames: options.frames,
    fps: options.fps,
    seed: options.seed,
    steps: options.steps,
    guidance: options.guidance,
    shift: options.shift,
    weights: lora.length === 0 ? undefined : lora.map(loraText).join(', '),
    sound: options.sound,
    'safety checker': options.safetyChecker,
    'expand prompt': options.expandPrompt,
    'wire fields': options.set,
    'what cannot be done': options.adjust ? 'moved to the nearest' : undefined,
    'what has no field': options.loose ? 'left out' : undefined,
    'at most': options.maxCost === undefined ? undefined : `$${options.maxCost}`,
  };
  return Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined));
}

function nameOf(value: MediaValue): string {
  return 'path' in value ? basename(value.path) : value.link;
}

function loraText({ path, scale }: LoraValue): string {
  return scale === undefined ? path : `${path} at ${scale}`;
}
