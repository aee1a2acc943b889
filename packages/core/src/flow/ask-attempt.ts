import { cancel } from '../engine/cancel.ts';
import type { Finding } from '../engine/finding.ts';
import type { JobSnapshot } from '../job/snapshot.ts';
import { knownRef, type Held } from '../steps/held.ts';
import { gaveUp, pollStep } from '../steps/poll-step.ts';
import { keep } from '../steps/save.ts';
import type { AttemptRow } from '../store/rows.ts';
import { outcomeOf } from './call-outcome.ts';
import type { FlowContext } from './flow-context.ts';
import { follow } from './follow.ts';
import { nap } from './nap.ts';
import type { PaceLimits } from './pace.ts';

const BESIDE_WEBHOOKS = { minMs: 15_000, maxMs: 60_000 };

/** Asks about a job that the provider has until there is something else to do for it. */
export async function* askAttempt(
  context: FlowContext,
  held: Held,
  signal: AbortSignal,
): AsyncGenerator<JobSnapshot, Held> {
  const ref = knownRef(held);
  if (ref === undefined) throw new TypeError(`attempt ${held.attempt.id} has no request id`);
  const { history, laneOf } = context;
  const { id, provider, model } = held.attempt;
  const endpoint = { provider, model };
  await history.load(endpoint);
  let now = held;
  const seen = { at: justSent(context, held) };
  const ask = async (stop: AbortSignal): Promise<Finding> => {
    const polled = await pollStep(context, now, { signal: stop, seenAt: seen.at });
    now = polled?.held ?? now;
    return polled?.finding ?? { kind: 'news', news: { state: 'running' } };
  };
  await cancelIfAsked(context, now);
  const pace = await paceOf(context, held.attempt);
  const followed = { ...asOf(context, held.job.id, seen), ref, ask, lane: laneOf(provider), pace };
  const snapshots = follow({ ...followed, history: () => history.of(endpoint) }, signal);
  for await (const snapshot of snapshots) {
    // Told by a question that failed for long; nothing is kept of it yet.
    if (snapshot.state === 'parked' || snapshot.state === 'failed') {
      const { state, error } = snapshot;
      now = await keep(context, now, (latest) =>
        latest.attempt.id === id && latest.job.state === 'open'
          ? gaveUp(context, latest, state, error)
          : undefined,
      );
    }
    if (now.job.state !== 'open' || now.attempt.id !== id) break;
    if (snapshot.state === 'succeeded') break;
    seen.at = context.clock.now();
    yield snapshot;
  }
  learnEnd(context, now, id);
  return now;
}

/** When a job was last known to be under way. */
interface Seen {
  at: number | undefined;
}

/** A job that this process did not send just now may have ended long ago. */
function justSent({ clock, pace }: FlowContext, { attempt }: Held): number | undefined {
  const { sentAt } = attempt;
  return sentAt !== undefined && clock.now() - sentAt <= pace.minMs ? sentAt : undefined;
}

/** What following one job needs: its sleep ends as soon as somebody has news of it. */
function asOf(context: FlowContext, jobId: string, seen: Seen) {
  const { clock, random } = context;
  return {
    random,
    clock: {
      now: clock.now,
      sleep: async (ms: number, stop?: AbortSignal) => {
        const dueAt = clock.now() + ms;
        await nap(context, jobId, ms, stop);
        // Whoever has news has them at once.
        if (clock.now() < dueAt) seen.at = clock.now();
      },
    },
    onWarning: (warning: string) => context.onWarning(jobId, warning),
  };
}

/** What the end of an attempt teaches: how its provider does, and how long such jobs take. */
export function learnEnd(context: FlowContext, held: Held, attemptId: string): void {
  const { clock, noteCall, history } = context;
  const over = [...held.earlier, held.attempt].find(({ id }) => id === attemptId);
  if (over?.state !== 'succeeded' && over?.state !== 'failed') return;
  const { sentAt = clock.now(), ranMs } = over;
  noteCall(outcomeOf(over, { of: 'job', startedAt: sentAt, at: clock.now() }));
  if (ranMs !== undefined) history.add(over, ranMs);
}

/** Where webhooks tell of a job's end, asking is there for the ones that are lost. */
export async function paceOf(
  { webhookOf, pace }: FlowContext,
  attempt: AttemptRow,
): Promise<PaceLimits> {
  return (await webhookOf(attempt)) === undefined ? pace : BESIDE_WEBHOOKS;
}

/** A wish to cancel that came before the provider's id of the job was known. */
export async function cancelIfAsked(context: FlowContext, held: Held): Promise<void> {
  const ref = knownRef(held);
  if (!held.job.cancelRequested || ref === undefined) return;
  const connection = context.connectionOf(ref.provider);
  const nowMs = context.clock.now();
  await cancel(connection, { ref, nowMs }).catch((error: unknown) =>
    context.onWarning(held.job.id, String(error)),
  );
}
