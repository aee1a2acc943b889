import type { Provider } from '../provider.ts';

/** One reply about a job carries a state word of the fault's own. */
export interface StateEffect {
  readonly kind: 'unknown-state';
  readonly word: string;
}

/** One call is refused in the provider's own words; WaveSpeed and RunComfy. */
export interface RefuseEffect {
  readonly kind: 'refuse';
  readonly reason: RefusalReason;
  /** Another HTTP status than the provider's usual one: both also refuse under 200. */
  readonly status?: number;
}

/** Why a call is refused, in words both providers share; `not-ready` is RunComfy's alone. */
export type RefusalReason =
  | 'unauthenticated'
  | 'forbidden'
  | 'insufficient-funds'
  | 'invalid-input'
  | 'unknown-model'
  | 'unknown-job'
  | 'not-ready';

/** What one listing leaves out. */
export type ListEffect =
  /** Whatever was submitted in the last `lagMs`. */
  | { readonly kind: 'list-lag'; readonly lagMs: number }
  /** Whatever has not ended; fal, which does not say whether its list does. */
  | { readonly kind: 'list-ended' };

/** What can happen to one webhook. */
export type WebhookEffect =
  /** It is never sent. */
  | { readonly kind: 'lost' }
  /** It is sent this many times in all. */
  | { readonly kind: 'duplicate'; readonly copies: number }
  /** Its body does not fit its signature. */
  | { readonly kind: 'forged' }
  /** It was signed an hour ago. */
  | { readonly kind: 'stale' }
  /** It is sent this much later, so that it may arrive out of order. */
  | { readonly kind: 'late'; readonly delayMs: number };

const WEBHOOK_KINDS = {
  lost: true,
  duplicate: true,
  forged: true,
  stale: true,
  late: true,
} as const satisfies Readonly<Record<WebhookEffect['kind'], true>>;

interface AnyEffect {
  readonly kind: string;
}

export function isStateEffect(effect: AnyEffect): effect is StateEffect {
  return effect.kind === 'unknown-state';
}

export function isRefuseEffect(effect: AnyEffect): effect is RefuseEffect {
  return effect.kind === 'refuse';
}

/** Whether a provider refuses calls for this reason. */
export function canRefuse(provider: Provider, { reason }: Pick<RefuseEffect, 'reason'>): boolean {
  return reason !== 'not-ready' || provider === 'runcomfy';
}

export function isListEffect(effect: AnyEffect): effect is ListEffect {
  return effect.kind === 'list-lag' || effect.kind === 'list-ended';
}

export function isWebhookEffect(effect: AnyEffect): effect is WebhookEffect {
  return Object.hasOwn(WEBHOOK_KINDS, effect.kind);
}
