import type { MediaKind } from '../request/media.ts';
import type { NeutralField } from '../request/video-request.ts';

/** One endpoint of a provider that makes videos: its wire fields, and what else is known of it. */
export interface Model {
  readonly task: Task;
  /** The name under which several providers offer this model, e.g. `hunyuan-video`. */
  readonly family?: string;
  /** The provider's API version the endpoint lives under, where a provider has several. */
  readonly apiVersion?: string;
  readonly fields: WireFields;
  /** Where the binding rules would find the wrong wire field, or none. */
  readonly bindings?: Bindings;
  /** What the endpoint makes without being told, in neutral words. */
  readonly fixed?: { readonly resolution?: string };
  /** Frames per second of the output, for models that count in frames. */
  readonly framesPerSecond?: number;
  readonly price?: Price;
  /** Prices that hold for some requests, where no one price holds for all. */
  readonly prices?: readonly ConditionalPrice[];
  /** There are more wire fields than are known. */
  readonly isPartial?: true;
  /** Where the facts come from, with a date. */
  readonly source: string;
}

export type Task =
  | 'text-to-video'
  | 'image-to-video'
  | 'reference-to-video'
  | 'video-to-video'
  | 'audio-to-video';

export type WireFields = Readonly<Record<string, WireField>>;

/** One field of a submit body, as the provider documents it. */
export interface WireField {
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  readonly required?: true;
  /** `null` is a value too. */
  readonly nullable?: true;
  readonly enum?: readonly (string | number)[];
  readonly minimum?: number;
  readonly maximum?: number;
  /** The bounds themselves are left out. */
  readonly exclusive?: 'minimum' | 'maximum';
  /** Longest text, in Unicode code points. */
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** Takes `{ width, height }` too, each up to so many pixels. */
  readonly maxSide?: number;
  /** What the provider fills in when the field is left out. */
  readonly default?: unknown;
  /** The kind of file that the field (or each item of it) points at. */
  readonly media?: MediaKind;
}

export type Bindings = { readonly [Field in NeutralField]?: Binding };

export interface Binding {
  /** Absent: no wire field serves the neutral one. */
  readonly wire?: string;
  readonly reason: string;
}

/** A list price. Money is in millionths of a US dollar. */
export interface Price {
  readonly microUsd: number;
  readonly per: 'video' | 'second';
  readonly source: string;
}

/** A price for bodies with these wire fields. */
export interface ConditionalPrice extends Price {
  readonly when: Readonly<Record<string, string | number | boolean>>;
}
