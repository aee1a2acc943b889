/** What a provider's job can be born with; each provider tells it in its own words. */
export type JobEffect =
  /** It never leaves the queue, or never ends once it runs. */
  | { readonly kind: 'stuck'; readonly in: 'queue' | 'run' }
  /** Once it has ended, the second check says that it is still running. */
  | { readonly kind: 'flap' }
  /** It ends, and fails. */
  | { readonly kind: 'fail'; readonly reason: FailureReason }
  /** It succeeds, and its result names no file. */
  | { readonly kind: 'no-output' }
  /** A running job carries on when it is asked to stop. */
  | { readonly kind: 'ignore-cancel' };

/** Why a job failed, in words all providers share. */
export type FailureReason =
  | 'moderation'
  | 'invalid-input'
  | 'unreachable-media'
  | 'internal'
  | 'timeout';

const KINDS = {
  stuck: true,
  flap: true,
  fail: true,
  'no-output': true,
  'ignore-cancel': true,
} as const satisfies Readonly<Record<JobEffect['kind'], true>>;

export function isJobEffect(effect: { readonly kind: string }): effect is JobEffect {
  return Object.hasOwn(KINDS, effect.kind);
}
