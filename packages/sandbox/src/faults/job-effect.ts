/** What a provider's job can be born with; each provider tells it in its own words. */
export type JobEffect =
  /** It never leaves the queue, or never ends once it runs. */
  | { readonly kind: 'stuck'; readonly in: 'queue' | 'run' }
  /** It runs this many times as long as others. */
  | { readonly kind: 'slow'; readonly times: number }
  /** Once it has ended, the second check says that it is still running. */
  | { readonly kind: 'flap' }
  | Fail
  /** It succeeds, and its result names no file. */
  | { readonly kind: 'no-output' }
  /** A running job carries on when it is asked to stop. */
  | { readonly kind: 'ignore-cancel' }
  /** Its result names the clip in another of the shapes that RunComfy's models have. */
  | { readonly kind: 'output-shape'; readonly shape: OutputShape };

/** It ends, and fails. */
export interface Fail {
  readonly kind: 'fail';
  readonly reason: FailureReason;
  /** The provider's own code, instead of the one that fits the reason; WaveSpeed and RunComfy. */
  readonly code?: number;
  /** How RunComfy tells the error, whose shape is not documented; default `text`. */
  readonly told?: ErrorShape;
}

/** The shapes that the `output` of a RunComfy model is known to have. */
export type OutputShape = 'video' | 'videos' | 'url' | 'nested' | 'text' | 'list';

/** The shapes in which RunComfy's own programs expect an error. */
export type ErrorShape = 'text' | 'object' | 'list' | 'absent';

/** Why a job failed, in words all providers share. */
export type FailureReason =
  | 'moderation'
  | 'invalid-input'
  | 'unreachable-media'
  | 'internal'
  | 'timeout';

const KINDS = {
  stuck: true,
  slow: true,
  flap: true,
  fail: true,
  'no-output': true,
  'ignore-cancel': true,
  'output-shape': true,
} as const satisfies Readonly<Record<JobEffect['kind'], true>>;

export function isJobEffect(effect: { readonly kind: string }): effect is JobEffect {
  return Object.hasOwn(KINDS, effect.kind);
}
