import type { Finding, News } from '../engine/finding.ts';
import { KinoraError } from '../errors/kinora-error.ts';
import type { JobRef } from '../job/job-ref.ts';
import type { JobSnapshot } from '../job/snapshot.ts';
import { backoffMs } from './backoff.ts';
import type { Clock } from './clock.ts';
import { oneMore, verdictOn, type Doubt } from './doubts.ts';
import { nameOf } from './history.ts';
import type { Lane } from './lane.ts';
import { nextAskMs, type Pace } from './pace.ts';

export interface FollowContext {
  readonly ref: JobRef;
  readonly ask: (signal: AbortSignal) => Promise<Finding>;
  readonly lane: Lane;
  readonly clock: Clock;
  readonly random: () => number;
  readonly pace: () => Pace;
  readonly history: () => readonly number[];
  readonly onWarning: (warning: string) => void;
}

/** Longer than any provider is known to keep a job. */
const LONGEST_FOLLOW_MS = 8 * 24 * 3600_000;

/**
 * Asks until the job has ended; yields what it learns. A question that fails is asked again: it
 * says nothing about a job that has been paid for.
 * @throws KinoraError when asking on is useless: `unauthenticated`, `missing_key`, `deadline_exceeded`
 */
export async function* follow(
  context: FollowContext,
  signal: AbortSignal,
): AsyncGenerator<JobSnapshot, void> {
  const { ref, clock, lane } = context;
  const doubts = createDoubts(context);
  const startedAt = clock.now();
  // A job that is picked up again may have ended long ago.
  const isOld = startedAt - ref.submittedAt > context.pace().minMs;
  let waitMs = isOld ? 0 : waitOf(context, 0);
  let failures = 0;
  while (clock.now() - startedAt < LONGEST_FOLLOW_MS) {
    await clock.sleep(waitMs, signal);
    const finding = await lane.ask(() => context.ask(signal), signal);
    signal.throwIfAborted();
    if (finding.kind === 'news') {
      failures = 0;
      doubts.clear();
      if (finding.warning !== undefined) context.onWarning(finding.warning);
      const snapshot = snapshotOf(ref, finding.news, clock.now());
      yield snapshot;
      if (finding.news.state !== 'queued' && finding.news.state !== 'running') return;
      waitMs = waitOf(context, failures);
      continue;
    }

    failures += 1;
    const { error } = finding;
    context.onWarning(error.message);
    if (error.retry.afterMs !== undefined) lane.holdBack(Math.min(error.retry.afterMs, 300_000));
    const verdict = doubts.weigh(error);
    if (verdict === 'hopeless') throw error;
    if (verdict !== undefined) {
      yield verdict;
      return;
    }
    waitMs = waitOf(context, failures);
  }
  throw new KinoraError(
    'deadline_exceeded',
    'the job has not ended for as long as providers keep jobs',
    {
      phase: 'wait',
      mayHaveCharged: 'yes',
      provider: ref.provider,
      job: ref,
    },
  );
}

export function snapshotOf(ref: JobRef, news: News, at: number): JobSnapshot {
  return { ref, at, ...news };
}

function waitOf(context: FollowContext, failures: number): number {
  const { ref, clock, pace, history } = context;
  const random = context.random();
  if (failures > 0) return backoffMs(failures, { baseMs: 1000, capMs: 60_000, random });
  const ageMs = clock.now() - ref.submittedAt;
  return nextAskMs({ ageMs, history: history(), endpoint: nameOf(ref), random }, pace());
}

/** Counts failures by their code, and says what they come to. */
function createDoubts({ ref, clock }: FollowContext) {
  const known = new Map<string, Doubt>();
  return {
    clear: () => known.clear(),
    weigh(error: KinoraError): JobSnapshot | 'hopeless' | undefined {
      const now = clock.now();
      const doubt = oneMore(known.get(error.code), error.code, now);
      known.set(error.code, doubt);
      const state = verdictOn(doubt, now);
      return state === 'parked' || state === 'failed' ? { ref, at: now, error, state } : state;
    },
  };
}
