import type { Model } from '@kinora/core/adapter';
import type { ClipSpec } from '../clip/clip-renderer.ts';
import { clipLength } from './clip-length.ts';
import type { JsonObject } from './json-object.ts';
import { pictureSize } from './picture-size.ts';

const AUDIO_FIELDS = ['generate_audio', 'sound', 'enable_audio', 'generate_audio_switch', 'audio'];
const PROMPT_FIELDS = ['prompt', 'text', 'text_prompt'];

/** What one job asks for, as its provider read it. */
export interface ClipOrder {
  readonly provider: string;
  readonly modelId: string;
  readonly model: Model;
  readonly values: JsonObject;
  readonly seed: number;
}

/** The clip that a job asks for, but for its input picture. */
export function clipSpec(order: ClipOrder): ClipSpec {
  const { provider, modelId, model, values, seed } = order;
  return {
    ...pictureSize(modelId, values),
    ...clipLength(model, values),
    seed,
    prompt: PROMPT_FIELDS.map((field) => values[field]).find(isText) ?? '',
    label: `${provider}  ${modelId}  seed ${seed}`,
    audio: AUDIO_FIELDS.some((field) => values[field] === true),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
