import type { Candidate, Search } from '../../src/contract/search.ts';
import { verdictOn, type Known } from '../../src/reconcile/verdict-on.ts';
import type { AttemptRow } from '../../src/store/rows.ts';

/** When the attempt of these tests was sent. */
export const SENT = Date.UTC(2026, 10, 20);
export const MINUTE = 60_000;
/** The first and the last moment at which the provider may have taken it. */
export const FIRST = SENT - MINUTE;
export const LAST = SENT + 30_000 + 1 + 10 * MINUTE + MINUTE;

export const SENT_BODY = { prompt: 'A fox.', seed: 7 };

export function attempt(changes: Partial<AttemptRow> = {}): AttemptRow {
  return {
    id: 'a1',
    jobId: 'job-1',
    version: 2,
    number: 1,
    state: 'unconfirmed',
    charged: 'unknown',
    provider: 'acme',
    model: 'acme/fox',
    account: 'account-1',
    token: 'token-1',
    takeovers: 0,
    body: SENT_BODY,
    adjusted: [],
    unsupported: [],
    holdMicroUsd: 0,
    sends: 1,
    createdAt: SENT - 1000,
    sentAt: SENT,
    nextAt: SENT,
    ...changes,
  };
}

export function candidate(requestId: string, changes: Partial<Candidate> = {}): Candidate {
  return { requestId, model: 'acme/fox', sentAt: SENT + 1000, input: SENT_BODY, ...changes };
}

/** A list that lags a minute and shows unfinished jobs; and one that may hide them for an hour. */
export const list: Search = {
  route: () => ({ method: 'GET', target: '/v1/jobs', host: 'main' }),
  reads: () => undefined,
  lagMs: MINUTE,
  unfinishedMs: 0,
  keptMs: 7 * 86_400_000,
};
export const endedList: Search = { ...list, unfinishedMs: 60 * MINUTE };

/** From these on a job that was taken is surely listed. */
export const LISTED = LAST + MINUTE + MINUTE;
export const ENDED = LISTED + 60 * MINUTE;

/** The verdict on an attempt, of what is listed and what else is known. */
export function verdict(
  candidates: readonly Candidate[],
  { owned, ...known }: Partial<Known> & { readonly owned?: ReadonlySet<string> } = {},
  intent: AttemptRow = attempt(),
) {
  return verdictOn(intent, {
    list,
    candidates: candidates.filter(({ requestId }) => owned?.has(requestId) !== true),
    complete: true,
    siblings: [],
    isOwnKey: true,
    now: SENT + 5000,
    ...known,
  });
}
