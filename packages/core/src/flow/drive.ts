import type { JobSnapshot } from '../job/snapshot.ts';
import { endEvent } from '../steps/end.ts';
import { replyLost, submitUnknown } from '../steps/in-doubt.ts';
import { load, type Held } from '../steps/held.ts';
import { keep } from '../steps/save.ts';
import { snapshotOf } from '../steps/snapshot-of.ts';
import { askAttempt } from './ask-attempt.ts';
import type { FlowContext } from './flow-context.ts';
import { nap } from './nap.ts';
import { ours } from './ours.ts';
import { release } from './release.ts';
import { sendAttempt } from './send-attempt.ts';

/** How often a job is looked at that another process is at work on. */
const OBSERVE_MS = 2000;

/**
 * Takes a job from step to step until it has ended, and yields what it learns.
 * @throws KinoraError when going on is useless: `unauthenticated`, `missing_key`, `deadline_exceeded`
 */
export async function* drive(
  context: FlowContext & { readonly onHeld: (held: Held) => void },
  open: () => Promise<Held>,
  signal: AbortSignal,
): AsyncGenerator<JobSnapshot, void> {
  const { clock, heartbeat } = context;
  const leave = await heartbeat.enter();
  let held: Held | undefined;
  try {
    held = await open();
    context.onHeld(held);
    while (held.job.state === 'open') {
      signal.throwIfAborted();
      const mine: Held | undefined = await ours(context, held);
      if (mine === undefined) {
        yield snapshotOf(held, clock.now());
        held = await observed(context, held, signal);
      } else {
        held = yield* advance(context, mine, signal);
      }
      context.onHeld(held);
    }
    yield snapshotOf(held, clock.now());
  } finally {
    if (held !== undefined) await release(context, held.job.id);
    leave();
  }
}

/** One step forward; asking about a job that is under way counts as one. */
async function* advance(
  context: FlowContext,
  held: Held,
  signal: AbortSignal,
): AsyncGenerator<JobSnapshot, Held> {
  const { clock } = context;
  switch (held.attempt.state) {
    case 'intent': {
      const sent = await sendAttempt(context, held, signal);
      if (sent.job.state === 'open') yield snapshotOf(sent, clock.now());
      return sent;
    }
    case 'submitting':
      return replyLost(context, held);
    case 'unconfirmed': {
      await nap(context, held.job.id, held.attempt.nextAt - clock.now(), signal);
      const { reconcileStep } = await import('../steps/reconcile-step.ts');
      return reconcileStep(context, held, signal);
    }
    case 'queued':
    case 'running':
      return yield* askAttempt(context, held, signal);
    case 'succeeded': {
      yield snapshotOf(held, clock.now());
      const { fetchAttempt } = await import('./fetch-attempt.ts');
      return fetchAttempt(context, held, signal);
    }
    case 'refused':
    case 'failed':
    case 'cancelled':
    case 'parked':
      // Its end and its successor are written at once: the latest attempt's row must be damaged.
      return keep(context, held, (now) =>
        now.job.state === 'open'
          ? {
              job: { state: 'parked' },
              error: submitUnknown(now, DAMAGED),
              more: endEvent(context, now, { state: 'parked', at: clock.now() }),
            }
          : undefined,
      );
  }
}

const DAMAGED = 'the record of its latest attempt cannot be read';

async function observed(context: FlowContext, held: Held, signal: AbortSignal): Promise<Held> {
  await nap(context, held.job.id, OBSERVE_MS, signal);
  return (await load(context.store, held.job.id)) ?? held;
}
