import type { ErrorCode } from '../errors/error-codes.ts';
import type { Phase } from '../errors/kinora-error.ts';
import type { AttemptRow, AttemptState, JobOptions } from '../store/rows.ts';
import { isSurelyFree } from './possibly-billed.ts';

/** What to do about a job whose attempt ended badly; `mayTryNext` has the last word on money. */
export type NextStep =
  | { readonly next: 'next-provider' }
  | { readonly next: 'stop'; readonly reason: string };

/**
 * Says whether an attempt that ended badly is a reason to ask the next provider. The same one is
 * not asked again: what may be sent again has been by then.
 */
export function whatNext(
  { state, charged, error }: Pick<AttemptRow, 'state' | 'charged' | 'error'>,
  { fallbackOn, allowDoubleSpend }: Pick<JobOptions, 'fallbackOn' | 'allowDoubleSpend'>,
): NextStep {
  const stop = (reason: string): NextStep => ({ next: 'stop', reason: `${reason}.` });
  if (state === 'succeeded') return stop('it has made the video');
  if (state === 'cancelled') return stop('it was cancelled');
  if (error === undefined || UNDER_WAY.includes(state)) return stop('it has not ended');
  // Rows may be written by a later version, with codes that this one does not know.
  const rule = Object.hasOwn(RULES, error.code) ? RULES[error.code] : 'stop';
  if (rule === 'stop') return stop(`another provider would not help (${error.code})`);
  if (rule === 'theirs' && !TOLD_BY_PROVIDER.includes(error.phase)) {
    return stop(`no provider has refused it (${error.code})`);
  }
  const isOptional = rule === 'content_rejected' || rule === 'unauthenticated';
  if (isOptional && !fallbackOn.includes(rule)) {
    return stop(`fallbackOn does not name ${rule}`);
  }
  if (isSurelyFree({ state, charged }) || allowDoubleSpend) return { next: 'next-provider' };
  return stop('it may be billed, and allowDoubleSpend is not set');
}

/**
 * `next`: another provider may do better. `theirs`: only when a provider said so, which is one
 * provider's opinion. The names of `fallbackOn`: only when the caller asks for it.
 */
type Rule = 'next' | 'theirs' | 'stop' | JobOptions['fallbackOn'][number];

const RULES = {
  invalid_request: 'theirs',
  // Another client may have planned it: this one's catalogue or list of providers is another.
  unknown_model: 'next',
  unknown_provider: 'next',
  missing_key: 'unauthenticated',
  unauthenticated: 'unauthenticated',
  forbidden: 'unauthenticated',
  insufficient_funds: 'next',
  model_unavailable: 'next',
  content_rejected: 'content_rejected',
  rate_limited: 'next',
  network: 'next',
  provider_unavailable: 'next',
  // Once it is proved that the provider has no such job, the attempt is `refused` and free.
  submit_unknown: 'next',
  invalid_reply: 'stop',
  job_not_found: 'next',
  budget_exceeded: 'next',
  price_unknown: 'next',
  idempotency_conflict: 'stop',
  store_failed: 'stop',
  generation_failed: 'next',
  cancelled: 'stop',
  deadline_exceeded: 'stop',
  aborted: 'stop',
  upload_failed: 'next',
  output_missing: 'next',
  // The video is made and paid for; its file is fetched again, never generated again.
  output_invalid: 'stop',
  output_blocked: 'stop',
  download_failed: 'stop',
  storage_failed: 'stop',
  missing_dependency: 'stop',
} as const satisfies Record<ErrorCode, Rule>;

const TOLD_BY_PROVIDER: readonly Phase[] = ['submit', 'check', 'result'];

/** States that end by themselves; what is `unconfirmed` may stay in doubt for long. */
const UNDER_WAY: readonly AttemptState[] = ['intent', 'submitting', 'queued', 'running'];
