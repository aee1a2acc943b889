import type { ErrorCode } from '../../errors/error-codes.ts';
import { noteOutcome, noteStart, type Outcome } from './breaker.ts';
import { KINDS, MOST_MODELS, type Health, type Kind } from './health.ts';

/** Something that tells of a provider's health. Times are milliseconds since 1970. */
export type HealthEvent =
  /** A submit that was judged a `probe` leaves. */
  { readonly kind: 'started'; readonly at: number } | EndedCall;

/** A call, or (`job`) a whole job, that is over. */
export interface EndedCall {
  readonly kind: 'ended';
  readonly of: Exclude<Kind, 'network'>;
  readonly startedAt: number;
  readonly at: number;
  readonly model: string;
  readonly account?: string | undefined;
  /** Absent when it went well. */
  readonly code?: ErrorCode | undefined;
}

/** How long an account without money, and a model that is not run, are left alone. */
export const COOLDOWN_MS = 600_000;
/** A call that takes as long has not failed, but nobody wants to wait for many of them. */
const SLOW_MS = 10_000;

/** What is known after an event; the very same object where it changes nothing. */
export function note(health: Health, event: HealthEvent): Health {
  const after = event.kind === 'started' ? afterStart(health, event.at) : afterEnd(health, event);
  return isUnchanged(health, after) ? health : after;
}

function afterStart(health: Health, at: number): Health {
  return withBreakers(health, (kind) => noteStart(health.breakers[kind], at));
}

function afterEnd(health: Health, event: EndedCall): Health {
  const { of, startedAt, at, code } = event;
  const meaning = code === undefined ? 'good' : MEANINGS[code];
  const isSlow = of !== 'job' && at - startedAt >= SLOW_MS;
  const outcome = { startedAt, at };
  const counted = withBreakers(health, (kind) => {
    const before = health.breakers[kind];
    if (kind === 'network') {
      return noteOutcome(before, { ...outcome, verdict: REACHED[meaning], isSlow: false });
    }
    if (kind !== of) return before;
    return noteOutcome(before, { ...outcome, verdict: VERDICTS[meaning], isSlow });
  });
  return withAccount(withModels(counted, event), event);
}

/**
 * What an error says of the provider that it came from: `fault`: it fails. `unreached`: nothing
 * was sent, which may be our own network's fault. `throttled`: it is well, and full. `good`: it
 * answers. `ours`: nothing.
 */
type Means = 'good' | 'fault' | 'unreached' | 'throttled' | 'ours';

const MEANINGS = {
  invalid_request: 'good',
  unknown_model: 'ours',
  unknown_provider: 'ours',
  missing_key: 'ours',
  unauthenticated: 'good',
  forbidden: 'good',
  insufficient_funds: 'good',
  model_unavailable: 'good',
  content_rejected: 'good',
  rate_limited: 'throttled',
  network: 'unreached',
  provider_unavailable: 'fault',
  submit_unknown: 'fault',
  invalid_reply: 'fault',
  job_not_found: 'good',
  budget_exceeded: 'ours',
  price_unknown: 'ours',
  idempotency_conflict: 'ours',
  store_failed: 'ours',
  generation_failed: 'fault',
  cancelled: 'ours',
  deadline_exceeded: 'ours',
  aborted: 'ours',
  upload_failed: 'ours',
  output_missing: 'fault',
  output_invalid: 'ours',
  output_blocked: 'ours',
  download_failed: 'ours',
  storage_failed: 'ours',
  missing_dependency: 'ours',
} as const satisfies Record<ErrorCode, Means>;

const VERDICTS = {
  good: 'good',
  fault: 'failed',
  unreached: 'void',
  throttled: 'void',
  ours: 'void',
} as const satisfies Record<Means, Outcome['verdict']>;

/** A fault may have come by an answer, or by none: a submit in doubt, say. */
const REACHED = {
  good: 'good',
  fault: 'void',
  unreached: 'failed',
  throttled: 'good',
  ours: 'void',
} as const satisfies Record<Means, Outcome['verdict']>;

function withBreakers(health: Health, next: (kind: Kind) => Health['breakers'][Kind]): Health {
  const [submit, check, job, network] = [
    next('submit'),
    next('check'),
    next('job'),
    next('network'),
  ];
  return { ...health, breakers: { submit, check, job, network } };
}

function withModels(health: Health, { of, at, model, code }: EndedCall): Health {
  const isGone = code === 'model_unavailable' || code === 'forbidden';
  const isBack = of === 'submit' && code === undefined;
  if (!isGone && !(isBack && health.models.some((known) => known.model === model))) return health;
  const others = health.models.filter((known) => known.model !== model);
  const models = isGone ? [...others, { model, until: at + COOLDOWN_MS }] : others;
  return { ...health, models: models.slice(-MOST_MODELS) };
}

function withAccount(health: Health, { of, at, account, code }: EndedCall): Health {
  if (code === 'insufficient_funds') {
    return { ...health, unfunded: { account, until: at + COOLDOWN_MS } };
  }
  if (code === 'unauthenticated') return { ...health, barred: { account } };
  if (code !== undefined) return health;
  const { unfunded, barred, ...rest } = health;
  // A question that is answered proves the key, and only a submit that is taken proves the money.
  const isFunded = of === 'submit' && unfunded?.account === account;
  return {
    ...rest,
    ...(unfunded !== undefined && !isFunded && { unfunded }),
    ...(barred !== undefined && barred.account !== account && { barred }),
  };
}

function isUnchanged(before: Health, after: Health): boolean {
  return (
    KINDS.every((kind) => before.breakers[kind] === after.breakers[kind]) &&
    before.unfunded === after.unfunded &&
    before.barred === after.barred &&
    before.models === after.models
  );
}
