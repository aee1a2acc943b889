import { check } from '../engine/check.ts';
import type { Finding, News } from '../engine/finding.ts';
import type { KinoraError } from '../errors/kinora-error.ts';
import type { AttemptCharge } from '../store/rows.ts';
import { mayBecome } from './attempt-state.ts';
import type { StepContext } from './context.ts';
import { ended } from './end.ts';
import { knownRef, type Held } from './held.ts';
import { keep, type Change } from './save.ts';

/** What asking once came to, and the job after it. */
export interface Polled {
  readonly held: Held;
  readonly finding: Finding;
}

export interface PollOptions {
  readonly signal?: AbortSignal | undefined;
  /** When the job was last known to be under way. */
  readonly seenAt?: number | undefined;
}

/**
 * Asks the provider once where a job stands, and keeps what has changed; a result is durable
 * before anybody fetches a byte of it. Costs nothing, and never throws for what comes back.
 */
export async function pollStep(
  context: StepContext,
  held: Held,
  { signal, seenAt }: PollOptions = {},
): Promise<Polled | undefined> {
  const ref = knownRef(held);
  if (ref === undefined) return undefined;
  const { provider, id } = held.attempt;
  const nowMs = context.clock.now();
  const finding = await check(context.connectionOf(provider), { ref, nowMs, signal });
  if (finding.kind === 'no-news') return { held, finding };
  const after = await keep(context, held, (now) =>
    now.attempt.id === id ? changeOf(context, now, { news: finding.news, seenAt }) : undefined,
  );
  return { held: after, finding };
}

/** What news change of an attempt; nothing when it is where it was, or already further. */
function changeOf(
  context: StepContext,
  held: Held,
  { news, seenAt }: { readonly news: News } & Pick<PollOptions, 'seenAt'>,
): Change | undefined {
  const { attempt } = held;
  if (!mayBecome(attempt.state, news.state)) return undefined;
  const { providerState } = news;
  switch (news.state) {
    case 'queued':
    case 'running':
      return {
        attempt: { state: news.state, providerState, takeovers: 0, ...reopened },
        ...(held.job.state !== 'open' && { job: { state: 'open', error: undefined } }),
      };
    case 'succeeded': {
      const { output } = news;
      const { actualMicroUsd } = output;
      const end = {
        state: 'succeeded',
        charged: 'yes',
        providerState,
        output,
        actualMicroUsd,
        ranMs: ranMsOf(held, seenAt, context.clock.now()),
      } as const;
      return ended(context, held, { ...end, error: undefined });
    }
    case 'failed':
      return failed(context, held, news.error, providerState);
    case 'cancelled':
      return ended(context, held, { state: 'cancelled', charged: 'unknown', providerState });
  }
}

/** Longer, and nobody was there: no wait between two questions is as long. */
const LONGEST_GAP_MS = 400_000;

/** A job that ended between two questions is taken to have ended half-way. */
function ranMsOf({ attempt }: Held, seenAt: number | undefined, now: number): number | undefined {
  const { sentAt } = attempt;
  if (sentAt === undefined || seenAt === undefined) return undefined;
  const isSound = seenAt >= sentAt && now >= seenAt && now - seenAt < LONGEST_GAP_MS;
  return isSound ? Math.round((seenAt + now) / 2 - sentAt) : undefined;
}

/** A job that was parked has no reason for that any more. */
const reopened = { error: undefined, endedAt: undefined };

/** What a question comes to that has failed for so long that it is an answer. */
export function gaveUp(
  context: StepContext,
  held: Held,
  state: 'parked' | 'failed',
  error: KinoraError,
): Change {
  if (state === 'failed') return failed(context, held, error);
  return ended(context, held, { state: 'parked', charged: 'yes' }, { error });
}

export function failed(
  context: StepContext,
  held: Held,
  error: KinoraError,
  providerState?: string,
): Change {
  return ended(
    context,
    held,
    { state: 'failed', charged: chargeOf(context, held, error), providerState },
    { error },
  );
}

function chargeOf(
  { connectionOf }: StepContext,
  { attempt }: Held,
  { mayHaveCharged }: KinoraError,
): AttemptCharge {
  const { refunds } = connectionOf(attempt.provider).adapter;
  return mayHaveCharged === 'unknown' && refunds !== undefined ? 'refund-pending' : mayHaveCharged;
}
