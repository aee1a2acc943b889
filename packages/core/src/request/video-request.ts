import type { ModelName, OptionsFor, ValuesFor } from './known-models.ts';
import type { MediaInput, MediaKind } from './media.ts';

/**
 * What a caller asks for, in words no provider owns. `0`, `false` and `''` are values. What a model
 * cannot do is an error, unless the options of the call say otherwise.
 */
export interface VideoRequest extends SameForAll, Fitted<ModelName> {}

/** A request for a model of this name, as calls take it: with the values and wire fields it has. */
export interface RequestFor<Name extends ModelName> extends SameForAll, Fitted<Name> {}

interface SameForAll {
  /** What the video shows. Up to 32,000 characters; models set lower limits. */
  prompt?: string | undefined;
  /** What it should not show. */
  negativePrompt?: string | undefined;
  /** The first frame: an https: or data: URL, a Blob, bytes, or `file('cats.jpg')`. */
  image?: MediaInput | undefined;
  /** The last frame. */
  lastImage?: MediaInput | undefined;
  /** Subjects or styles to keep; a bare media input is an image. */
  references?: (MediaInput | { kind: MediaKind; media: MediaInput })[] | undefined;
  /** The clip to start from. */
  video?: MediaInput | undefined;
  /** The sound that drives the picture. */
  audio?: MediaInput | undefined;
  /** Pixels, as `'1280x720'` or `{ width, height }`. */
  size?: string | { width: number; height: number } | undefined;
  /** Frames per second. */
  fps?: number | undefined;
  /** Fixes what is random, from 0 up; left out, the provider chooses. */
  seed?: number | undefined;
  /** How many denoising steps: more is slower and finer. */
  steps?: number | undefined;
  /** How closely the prompt is followed (classifier-free guidance). */
  guidance?: number | undefined;
  /** How the noise schedule is shifted (flow matching): higher favours motion and layout. */
  shift?: number | undefined;
  /** Whether the model makes sound too. */
  generateAudio?: boolean | undefined;
  /** Whether the provider checks for unsafe content. */
  safetyChecker?: boolean | undefined;
  /** Whether the provider rewrites the prompt. */
  expandPrompt?: boolean | undefined;
  /** Weights to add to the model, each by its link or name and how strongly. */
  loras?: { path: string; scale?: number | undefined }[] | undefined;
}

/** What compilers and editors know more of where they know the model. */
interface Fitted<Name extends ModelName> {
  /** A family such as `hunyuan-video`, or one provider's own id as `provider:model-id`. */
  model: Name;
  /** Width to height, such as `'16:9'`, or `'auto'`. */
  aspectRatio?: ValuesFor<Name, 'aspectRatio', string & {}> | undefined;
  /** Lines of the shorter side, such as `'720p'`; `'2k'` is 1440 and `'4k'` 2160. */
  resolution?: ValuesFor<Name, 'resolution', string & {}> | undefined;
  /** Length in seconds; becomes frames where a model counts in frames. */
  durationSeconds?: ValuesFor<Name, 'durationSeconds', number & {}> | undefined;
  /** Length in frames; becomes seconds where a model counts in seconds. */
  frames?: ValuesFor<Name, 'frames', number & {}> | undefined;
  /** Wire fields by provider, such as `{ acme: { style: 'noir' } }`; they have the last word. */
  providerOptions?: OptionsFor<Name> | undefined;
}

/** The fields that are translated, one by one or together. */
export type NeutralField = Exclude<keyof VideoRequest, 'model' | 'providerOptions'>;
