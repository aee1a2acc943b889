import { accountOf } from '../engine/connection.ts';
import type { VideoJob } from '../job/video-job.ts';
import type { Clip } from '../media/clip.ts';
import { followAbort } from '../transport/follow-abort.ts';
import { load, type Held } from '../steps/held.ts';
import { keep, save } from '../steps/save.ts';
import { snapshotOf } from '../steps/snapshot-of.ts';
import { unsentEnd } from '../steps/submit-step.ts';
import type { Core } from './core.ts';
import { openJob } from './open-job.ts';

export interface RecoverOptions {
  /** At most so many jobs are at work at once. Default: 1,000. */
  readonly limit?: number | undefined;
  /** Goes on looking for jobs that were left alone, until the signal is aborted. */
  readonly watch?: boolean | undefined;
  /** How often to look, in milliseconds. Default: 30 seconds. */
  readonly everyMs?: number | undefined;
  /** Stops taking jobs on, and leaves those at work to whoever comes next. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Takes on the jobs that no process is at work on, and tells of ends nobody was told of. Resolves
 * with them once they are taken on; with `watch`, once the signal is aborted and all have stopped.
 */
export async function recover(
  core: Core,
  { limit = 1000, watch = false, everyMs = 30_000, signal }: RecoverOptions,
): Promise<readonly VideoJob<Clip>[]> {
  const leave = await core.heartbeat.enter();
  const crew = createCrew(signal);
  try {
    const jobs = await takeOn(core, limit);
    for (const job of jobs) crew.work(job);
    await core.outbox.tell(core);
    if (!watch) return jobs;
    let wasFull = jobs.length === limit;
    while (!isStopped(signal)) {
      // Where more jobs wait than there is room for, the next is taken on as soon as one ends.
      await pause(core, everyMs, wasFull ? crew.onDone : undefined, signal);
      const room = limit - crew.size();
      const found = room > 0 && !isStopped(signal) ? await takeOn(core, room) : [];
      for (const job of found) crew.work(job);
      wasFull = found.length === room;
      await core.outbox.tell(core);
    }
    await crew.allDone();
    return [];
  } finally {
    leave();
  }
}

/** Longer than providers keep jobs; the following ends by itself before. */
const NO_DEADLINE_MS = 30 * 24 * 3600_000;

interface Crew {
  readonly size: () => number;
  readonly work: (job: VideoJob<Clip>) => void;
  /** Calls back once, when the next job is done with. */
  readonly onDone: (call: () => void) => void;
  readonly allDone: () => Promise<unknown>;
}

function createCrew(signal: AbortSignal | undefined): Crew {
  const atWork = new Map<string, Promise<void>>();
  let callDone = () => {};
  return {
    size: () => atWork.size,
    work(job) {
      if (atWork.has(job.id)) return;
      const done = () => {
        atWork.delete(job.id);
        callDone();
      };
      atWork.set(job.id, job.wait({ signal, deadlineMs: NO_DEADLINE_MS }).then(done, done));
    },
    onDone: (call) => void (callDone = call),
    allDone: () => Promise.all(atWork.values()),
  };
}

async function takeOn(core: Core, limit: number): Promise<readonly VideoJob<Clip>[]> {
  const { store, clock, owner } = core;
  const claimed = await store.claim({ owner, now: clock.now(), limit });
  const jobs: VideoJob<Clip>[] = [];
  for (const jobId of new Set(claimed.map((attempt) => attempt.jobId))) {
    const held = await load(store, jobId);
    if (held === undefined) continue;
    if (!canGoOn(core, held)) {
      await leaveForOthers(core, held);
      continue;
    }
    const { deadlineAt = Infinity } = held.job;
    // What nobody waits for any more is not paid for.
    const isLate = held.attempt.state === 'intent' && deadlineAt <= clock.now();
    const now = isLate ? await keep(core, held, unsentEnd(core)) : held;
    jobs.push(openJob(core, snapshotOf(now, clock.now()), now));
  }
  return jobs;
}

/** It changes while others are at work. */
function isStopped(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

/** Another provider's job, or another account's, would only be told as not found here. */
function canGoOn({ adapters, connectionOf }: Core, { attempt }: Held): boolean {
  const { provider, account, state } = attempt;
  if (!adapters.some(({ id }) => id === provider)) return false;
  if (state === 'intent' || account === undefined) return true;
  try {
    return account === accountOf(connectionOf(provider));
  } catch {
    // No key is set here.
    return false;
  }
}

const OTHERS_TURN_MS = 300_000;

async function leaveForOthers({ store, clock }: Core, held: Held): Promise<void> {
  const nextAt = clock.now() + OTHERS_TURN_MS;
  await save(store, held, { attempt: { owner: undefined, nextAt } });
}

async function pause(
  { clock }: Core,
  ms: number,
  onDone: Crew['onDone'] | undefined,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { controller, release } = followAbort(signal);
  onDone?.(() => controller.abort());
  await clock.sleep(ms, controller.signal).catch(() => {});
  release();
}
