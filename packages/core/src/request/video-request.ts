import type { MediaInput, MediaKind } from './media.ts';

/**
 * What a caller asks for, in words no provider owns. `0`, `false` and `''` are values. What a model
 * cannot do is an error, unless the options of the call say otherwise.
 */
export interface VideoRequest {
  /** A family such as `hunyuan-video`, or one provider's own id as `provider:model-id`. */
  model: string;
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
  /** Width to height, such as `'16:9'`, or `'auto'`. */
  aspectRatio?: string | undefined;
  /** Lines of the shorter side, such as `'720p'`; `'2k'` is 1440 and `'4k'` 2160. */
  resolution?: string | undefined;
  /** Pixels, as `'1280x720'` or `{ width, height }`. */
  size?: string | { width: number; height: number } | undefined;
  /** Length in seconds; becomes frames where a model counts in frames. */
  durationSeconds?: number | undefined;
  /** Length in frames; becomes seconds where a model counts in seconds. */
  frames?: number | undefined;
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
  /** Wire fields by provider, such as `{ acme: { style: 'noir' } }`; they have the last word. */
  providerOptions?: WireFieldsByProvider | undefined;
}

export type WireFieldsByProvider = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The fields that are translated, one by one or together. */
export type NeutralField = Exclude<keyof VideoRequest, 'model' | 'providerOptions'>;
