import { cancelIfAsked } from '../flow/ask-attempt.ts';
import { release } from '../flow/release.ts';
import type { Held } from '../steps/held.ts';
import { messageOf } from '../transport/failure.ts';
import { followAbort } from '../transport/follow-abort.ts';
import type { Core } from './core.ts';
import { createDueList } from './due-list.ts';
import { nextOf, stepOnce, type Stepped, type Turn } from './run-step.ts';

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
  const book = createBook();
  const underWay = new Map<string, Promise<void>>();
  const resting: Resting = { until: 0, end: () => {} };
  // Most of what is planned is due later than what the rest is for.
  const wake = () => {
    if (book.earliest() < resting.until) resting.end();
  };
  let callDone = () => {};

  const plan = (stepped: Stepped | undefined, jobId: string) => {
    const name = stepped === undefined ? 'done' : nextOf(stepped.held);
    if (stepped !== undefined && name !== 'done') {
      const { held, waitMs, doubt, seenAt } = stepped;
      const at = waitMs === undefined ? held.attempt.nextAt : core.clock.now() + waitMs;
      book.put({ jobId, name, doubt, seenAt }, at);
    } else {
      book.drop(jobId);
      callDone();
    }
    wake();
  };
  const run = async (entry: Entry) => {
    const { jobId } = entry;
    try {
      plan(await stepOnce(core, entry), jobId);
    } catch (error) {
      core.onWarning(jobId, messageOf(error));
      book.put(entry, core.clock.now() + RETRY_MS);
    } finally {
      underWay.delete(jobId);
      wake();
    }
  };
  const hear = (jobId: string) => {
    // A step that is under way looks for itself.
    if (!underWay.has(jobId)) book.hurry(jobId);
    wake();
  };

  const over = work(core, { book, underWay, run, hear, signal, resting });
  return {
    size: book.size,
    add(held) {
      const { id } = held.job;
      if (book.has(id)) return;
      if (nextOf(held) === 'poll') void cancelIfAsked(core, held);
      plan({ held }, id);
    },
    onDone: (call) => void (callDone = call),
    over,
  };
}

interface Worker {
  readonly book: Book;
  readonly underWay: Map<string, Promise<void>>;
  readonly run: (entry: Entry) => Promise<void>;
  readonly hear: (jobId: string) => void;
  readonly signal: AbortSignal | undefined;
  readonly resting: Resting;
}

/** Until when there is nothing to do, and how to end that sooner. */
interface Resting {
  until: number;
  end: () => void;
}

/** Runs what is due until the signal is aborted, and leaves the rest to others. */
async function work(core: Core, worker: Worker): Promise<void> {
  const { book, underWay, run, hear, signal, resting } = worker;
  core.hearers.add(hear);
  while (signal?.aborted !== true) {
    const isFull = underWay.size >= MOST_AT_ONCE;
    const now = core.clock.now();
    const waitMs = isFull ? RETRY_MS : book.earliest() - now;
    resting.until = isFull ? Infinity : now + waitMs;
    if (waitMs > 0) await rest(core, waitMs, signal, resting);
    else for (const entry of book.takeOne()) underWay.set(entry.jobId, run(entry));
  }
  core.hearers.delete(hear);
  await Promise.all(underWay.values());
  for (const jobId of book.jobIds()) await release(core, jobId);
}

/** What a job needs next; a later one of the same job takes its place. */
type Entry = Turn;

type Book = ReturnType<typeof createBook>;

/** One entry for each job that is not done with, and when it is due. */
function createBook() {
  const due = createDueList<Entry>();
  const latest = new Map<string, Entry>();
  const put = (entry: Entry, at: number) => {
    latest.set(entry.jobId, entry);
    due.add({ what: entry, at });
  };
  return {
    put,
    has: (jobId: string) => latest.has(jobId),
    drop: (jobId: string) => void latest.delete(jobId),
    size: () => latest.size,
    jobIds: () => latest.keys(),
    earliest: () => due.earliest()?.at ?? Infinity,
    /** None where news have overtaken it, and it was only left in the list. */
    takeOne(): readonly Entry[] {
      const entry = due.takeEarliest()?.what;
      return entry !== undefined && latest.get(entry.jobId) === entry ? [entry] : [];
    },
    hurry(jobId: string) {
      const entry = latest.get(jobId);
      if (entry !== undefined) put({ ...entry }, 0);
    },
  };
}

/** Made once: a reason of its own for each rest, with its stack, is dearer than the rest. */
const ENOUGH = new Error('there is something to do');

/** Sleeps until something is due, or somebody has something to do. */
async function rest(
  { clock }: Core,
  ms: number,
  signal: AbortSignal | undefined,
  resting: Resting,
): Promise<void> {
  const { controller, release: letGo } = followAbort(signal);
  resting.end = () => controller.abort(ENOUGH);
  await clock.sleep(Math.min(ms, 3600_000), controller.signal).catch(() => {});
  letGo();
}
