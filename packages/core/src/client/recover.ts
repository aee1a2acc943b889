import { accountOf } from '../engine/connection.ts';
import type { VideoJob } from '../job/video-job.ts';
import type { Clip } from '../media/clip.ts';
import { requireCount, requireWait } from '../request/require-number.ts';
import { requireKeys, requireSignal, requireWord } from '../request/require-that.ts';
import { followAbort } from '../transport/follow-abort.ts';
import { load, type Held } from '../steps/held.ts';
import { save } from '../steps/save.ts';
import { snapshotOf } from '../steps/snapshot-of.ts';
import { createAgenda, type Agenda } from './agenda.ts';
import type { Core } from './core.ts';
import { jobPorts } from './job-ports.ts';
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
 * @throws KinoraError `invalid_request`
 */
export async function recover(
  core: Core,
  options: RecoverOptions,
): Promise<readonly VideoJob<Clip>[]> {
  checkRecovery(options);
  const { limit = 1000, watch = false, everyMs = 30_000, signal } = options;
  const leave = await core.heartbeat.enter();
  try {
    const take = createTaker(core);
    const found = await take(watch ? Math.min(limit, AT_ONCE) : limit);
    if (watch) await keepWatch(core, { first: found, take }, { limit, everyMs, signal });
    else await core.outbox.tell(core);
    return watch ? [] : found.map((held) => followed(core, held, signal));
  } finally {
    leave();
  }
}

function checkRecovery(options: RecoverOptions): void {
  requireKeys('options', options, RECOVER_OPTIONS);
  requireCount('limit', options.limit);
  requireWord('watch', options.watch, [true, false]);
  requireWait('everyMs', options.everyMs);
  requireSignal(options.signal);
}

const RECOVER_OPTIONS = [
  'limit',
  'watch',
  'everyMs',
  'signal',
] as const satisfies readonly (keyof RecoverOptions)[];

/** Longer than providers keep jobs; the following ends by itself before. */
const NO_DEADLINE_MS = 30 * 24 * 3600_000;

function followed(core: Core, held: Held, signal: AbortSignal | undefined): VideoJob<Clip> {
  const job = openJob(core, snapshotOf(held, core.clock.now()), jobPorts(core, held.job.id, held));
  job.wait({ signal, deadlineMs: NO_DEADLINE_MS }).catch(() => {});
  return job;
}

async function keepWatch(
  core: Core,
  { first, take }: { readonly first: readonly Held[]; readonly take: Taker },
  { limit, everyMs, signal }: { readonly limit: number; readonly everyMs: number } & Stop,
): Promise<void> {
  const agenda = createAgenda(core, signal);
  for (const held of first) agenda.add(held);
  let isMore = first.length === Math.min(limit, AT_ONCE);
  while (!isStopped(signal)) {
    await core.outbox.tell(core);
    // Where more jobs wait than there is room for, the next is taken on as soon as one ends.
    const isRoom = agenda.size() < limit;
    if (!isMore || !isRoom) await pause(core, everyMs, isMore ? agenda.onDone : undefined, signal);
    const most = Math.min(limit - agenda.size(), AT_ONCE);
    // A store that fails for a while is asked again later.
    const found = most > 0 && !isStopped(signal) ? await take(most).catch(() => []) : [];
    for (const held of found) agenda.add(held);
    isMore = found.length === most;
  }
  await agenda.over;
}

/** Rows of so many jobs are in memory at once while they are taken on. */
const AT_ONCE = 200;

interface Stop {
  readonly signal: AbortSignal | undefined;
}

type Taker = (limit: number) => Promise<readonly Held[]>;

/** What this process claimed and could not read stays its own: it is read the next time. */
function createTaker(core: Core): Taker {
  const { store, clock, owner } = core;
  const claimed = new Set<string>();
  return async (limit) => {
    const rows = await store.claim({ owner, now: clock.now(), limit });
    for (const { jobId } of rows) claimed.add(jobId);
    const taken: Held[] = [];
    for (const jobId of [...claimed].slice(0, limit)) {
      const held = await load(store, jobId).catch(() => 'unread' as const);
      if (held === 'unread') continue;
      claimed.delete(jobId);
      if (held === undefined) continue;
      if (canGoOn(core, held)) taken.push(held);
      else await leaveForOthers(core, held);
    }
    return taken;
  };
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
  onDone: Agenda['onDone'] | undefined,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { controller, release } = followAbort(signal);
  onDone?.(() => controller.abort());
  await clock.sleep(ms, controller.signal).catch(() => {});
  release();
}
