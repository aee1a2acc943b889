import { cancelIfAsked } from '../flow/ask-attempt.ts';
import { release } from '../flow/release.ts';
import type { Held } from '../steps/held.ts';
import { messageOf } from '../transport/failure.ts';
import { followAbort } from '../transport/follow-abort.ts';
import type { Core } from './core.ts';
import { createDueList } from './due-list.ts';
import { nextOf, stepOnce } from './run-step.ts';

/** The jobs that a worker sees through. */
export interface Agenda {
  /** How many are not done with. */
  readonly size: () => number;
  readonly add: (held: Held) => void;
  /** Calls back once, when the next job is done with. */
  readonly onDone: (call: () => void) => void;
  /** Resolves once the signal is aborted and every step has ended; what is left is released. */
  readonly over: Promise<void>;
}

/** Steps under way at once; what waits in line behind them is a name and a moment. */
const MOST_AT_ONCE = 256;
/** A step that failed, for want of a key or a disk, is tried again after so long. */
const RETRY_MS = 30_000;

/**
 * Sees jobs through, step by step, each when it is due. In between it keeps a job's name alone, so
 * that one process can have many thousands in hand.
 */
export function createAgenda(core: Core, signal: AbortSignal | undefined): Agenda {
  const due = createDueList<Entry>();
  const underWay = new Map<string, Promise<void>>();
  const latest = new Map<string, Entry>();
  let wake = () => {};
  let callDone = () => {};

  const put = (entry: Entry, at: number) => {
    latest.set(entry.jobId, entry);
    due.add({ what: entry, at });
    wake();
  };
  const plan = (held: Held | undefined, jobId: string) => {
    const next = held === undefined ? 'done' : nextOf(held);
    if (held !== undefined && next !== 'done') return put({ jobId, next }, held.attempt.nextAt);
    latest.delete(jobId);
    callDone();
  };
  const run = async ({ jobId, next }: Entry) => {
    try {
      plan(await stepOnce(core, next, jobId), jobId);
    } catch (error) {
      core.onWarning(jobId, messageOf(error));
      put({ jobId, next }, core.clock.now() + RETRY_MS);
    } finally {
      underWay.delete(jobId);
      wake();
    }
  };
  const hear = (jobId: string) => {
    const entry = latest.get(jobId);
    // A step that is under way looks for itself.
    if (entry !== undefined && !underWay.has(jobId)) put({ ...entry }, 0);
  };

  async function work(): Promise<void> {
    core.hearers.add(hear);
    while (signal?.aborted !== true) {
      const isFull = underWay.size >= MOST_AT_ONCE;
      const waitMs = (due.earliest()?.at ?? Infinity) - core.clock.now();
      if (isFull || waitMs > 0) {
        await rest(core, isFull ? RETRY_MS : waitMs, signal, (call) => (wake = call));
        continue;
      }
      const entry = due.takeEarliest()?.what;
      // One that news have overtaken is only left in the list.
      if (entry !== undefined && latest.get(entry.jobId) === entry) {
        underWay.set(entry.jobId, run(entry));
      }
    }
    core.hearers.delete(hear);
    await Promise.all(underWay.values());
    for (const jobId of latest.keys()) await release(core, jobId);
  }

  const over = work();
  return {
    size: () => latest.size,
    add(held) {
      const { id } = held.job;
      if (latest.has(id)) return;
      if (nextOf(held) === 'poll') void cancelIfAsked(core, held);
      plan(held, id);
    },
    onDone: (call) => void (callDone = call),
    over,
  };
}

/** What a job needs next; a later one of the same job takes its place. */
interface Entry {
  readonly jobId: string;
  readonly next: Next;
}

type Next = Exclude<ReturnType<typeof nextOf>, 'done'>;

/** Sleeps until something is due, or somebody has something to do. */
async function rest(
  { clock }: Core,
  ms: number,
  signal: AbortSignal | undefined,
  onWake: (call: () => void) => void,
): Promise<void> {
  const { controller, release: letGo } = followAbort(signal);
  onWake(() => controller.abort());
  await clock.sleep(Math.min(ms, 3600_000), controller.signal).catch(() => {});
  letGo();
}
