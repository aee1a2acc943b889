import type { KinoraError } from '../errors/kinora-error.ts';
import type { Submission } from '../engine/submit.ts';
import { backoffMs } from './backoff.ts';
import type { Clock } from './clock.ts';
import type { Lane } from './lane.ts';

/** A submit is resent at most so often, and within so much time, and only when it is certain
 * that the provider did not take it: everything else is a second bill. */
const MOST_SENDS = 3;
const BUDGET_MS = 60_000;

export interface SendContext {
  readonly lane: Lane;
  readonly clock: Clock;
  readonly random: () => number;
  readonly signal?: AbortSignal | undefined;
}

/** Submits until the provider has answered for certain, or it is in doubt whether it has. */
export async function send(
  submitOnce: () => Promise<Submission>,
  { lane, clock, random, signal }: SendContext,
): Promise<Exclude<Submission, { kind: 'not-accepted' }>> {
  const startedAt = clock.now();
  for (let sends = 1; ; sends += 1) {
    const submission = await lane.submit(submitOnce, signal);
    if (submission.kind !== 'not-accepted') return submission;

    const { error } = submission;
    const waitMs = waitBefore(error, sends, random());
    const left = startedAt + BUDGET_MS - clock.now() - waitMs;
    if (sends >= MOST_SENDS || left < 0) return { kind: 'refused', error };
    if (error.code === 'rate_limited') lane.holdBack(waitMs);
    await clock.sleep(waitMs, signal);
  }
}

function waitBefore({ retry }: KinoraError, sends: number, random: number): number {
  const backoff = backoffMs(sends - 1, { baseMs: 1000, capMs: 8000, random });
  return Math.max(backoff, retry.afterMs ?? 0);
}
