import { cancel } from '../engine/cancel.ts';
import type { Finding } from '../engine/finding.ts';
import type { JobSnapshot } from '../job/snapshot.ts';
import { knownRef, type Held, type KnownRef } from '../steps/held.ts';
import { gaveUp, pollStep } from '../steps/poll-step.ts';
import { keep } from '../steps/save.ts';
import { betweenQuestions, type BetweenQuestions } from './between-questions.ts';
import { outcomeOf } from './call-outcome.ts';
import type { FlowContext } from './flow-context.ts';
import { follow } from './follow.ts';

/** Asks about a job that the provider has until there is something else to do for it. */
export async function* askAttempt(
  context: FlowContext,
  held: Held,
  signal: AbortSignal,
): AsyncGenerator<JobSnapshot, Held> {
  const ref = knownRef(held);
  if (ref === undefined) throw new TypeError(`attempt ${held.attempt.id} has no request id`);
  await context.history.load(held.attempt);
  await cancelIfAsked(context, held);
  const between = await betweenQuestions(context, held.attempt, ref);
  try {
    return yield* asked(context, { held, ref, between }, signal);
  } finally {
    between.stop();
  }
}

interface Asking {
  readonly held: Held;
  readonly ref: KnownRef;
  readonly between: BetweenQuestions;
}

async function* asked(
  context: FlowContext,
  { held, ref, between }: Asking,
  signal: AbortSignal,
): AsyncGenerator<JobSnapshot, Held> {
  const { clock, history, laneOf, random } = context;
  const { id, provider } = held.attempt;
  let now = held;
  let seenAt = justSent(context, held);
  const ask = async (stop: AbortSignal): Promise<Finding> => {
    const polled = await pollStep(context, now, { signal: stop, seenAt });
    now = polled?.held ?? now;
    return polled?.finding ?? { kind: 'news', news: { state: 'running' } };
  };
  const sleep = async (ms: number, stop?: AbortSignal) => {
    // Whoever has news has them at once.
    if (await between.sleep(ms, stop)) seenAt = clock.now();
  };
  const followed = {
    ...{ ref, ask, random, lane: laneOf(provider), pace: between.pace },
    history: () => history.of(held.attempt),
    clock: { now: clock.now, sleep },
    onWarning: (warning: string) => context.onWarning(held.job.id, warning),
  };
  for await (const snapshot of follow(followed, signal)) {
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
    seenAt = clock.now();
    yield snapshot;
  }
  learnEnd(context, now, id);
  return now;
}

/** A job that this process did not send just now may have ended long ago. */
function justSent({ clock, pace }: FlowContext, { attempt }: Held): number | undefined {
  const { sentAt } = attempt;
  return sentAt !== undefined && clock.now() - sentAt <= pace.minMs ? sentAt : undefined;
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
