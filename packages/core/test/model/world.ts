import { isDeepStrictEqual } from 'node:util';
import { createFakeClock, type FakeClock } from '@kinora/testing';
import type { Scheduler } from 'fast-check';
import { isKinoraError, type KinoraError } from '../../src/errors/kinora-error.ts';
import type { VideoJob } from '../../src/job/video-job.ts';
import type { Clip } from '../../src/media/clip.ts';
import type { JobOptions } from '../../src/store/rows.ts';
import type { HttpFailure, HttpReply, Transport } from '../../src/transport/transport.ts';
import { createMarket, type Market } from './market.ts';
import { startProcess, type Process } from './process.ts';
import { watchedStore, type WatchedStore } from './watched-store.ts';

/** Something that was asked for, under a key and a prompt of its own. */
export interface Order {
  readonly number: number;
  readonly prompt: string;
  readonly key: string;
  readonly onUnknownSubmit: JobOptions['onUnknownSubmit'];
  readonly providers: readonly ('lister' | 'mute')[];
  readonly isBudgeted: boolean;
  /** Every call that was made for it. */
  readonly calls: Call[];
}

export interface Call {
  readonly process: Process;
  readonly controller: AbortController;
  readonly wasAborted: () => boolean;
  outcome?: { readonly clip: Clip } | { readonly error: KinoraError };
  job?: VideoJob<Clip>;
}

export interface Told {
  readonly eventId: string;
  readonly jobId: string;
  readonly state: string;
}

/** A store and two providers, and the processes that live by them in virtual time. */
export interface World {
  readonly clock: FakeClock;
  readonly market: Market;
  readonly watched: WatchedStore;
  readonly processes: Process[];
  readonly orders: Order[];
  readonly told: Told[];
  /** Ids of jobs that a process was told, and whether it has died since. */
  readonly heard: { readonly id: string; readonly isDead: () => boolean }[];
  readonly budget: () => { readonly heldMicroUsd: number; readonly spentMicroUsd: number };
  readonly start: () => Process;
  /** From now on nothing waits for the scheduler. */
  readonly calmDown: () => Promise<void>;
}

export const LIMIT_USD = 1;

export function createWorld(scheduler?: Scheduler): World {
  const clock = createFakeClock();
  let isCalm = false;
  const pass = async (what: string) => {
    if (!isCalm) await scheduler?.schedule(NOW, what);
  };
  const watched = watchedStore(pass);
  const market = createMarket(clock, watched.notePost);
  const told: Told[] = [];
  const heard: World['heard'] = [];
  const random = drawing();
  const processes: Process[] = [];
  const outside = {
    clock,
    random,
    store: watched.store,
    transport: slowly(market.transport, clock, pass),
    limitUsd: LIMIT_USD,
    onReply(json: unknown, isDead: () => boolean) {
      const id = market.jobs.find((job) => isDeepStrictEqual(json, { id: job.id }))?.id;
      if (id !== undefined) heard.push({ id, isDead });
    },
    onEnd: ({ state, id }: { readonly state: string; readonly id: string }, eventId: string) =>
      void told.push({ eventId, jobId: id, state }),
  };
  return {
    ...{ clock, market, watched, processes, told, heard },
    orders: [],
    budget: watched.budget,
    start() {
      const process = startProcess(outside);
      processes.push(process);
      return process;
    },
    async calmDown() {
      isCalm = true;
      while (scheduler !== undefined && scheduler.count() > 0) await scheduler.waitNext(1);
    },
  };
}

const NOW = Promise.resolve();
const LATEST_MS = 25_000;
const TIMEOUT_MS = 30_000;

/** A network that is late, though never later than a submit waits: no list lags by more. */
function slowly(
  transport: Transport,
  { now }: FakeClock,
  pass: (what: string) => Promise<void>,
): Transport {
  const lost: HttpFailure = {
    ...{ kind: 'failure', sent: 'unknown', reason: 'timeout', message: 'late', cause: undefined },
  };
  return async (call): Promise<HttpReply | HttpFailure> => {
    const startedAt = now();
    await pass(`${call.method} leaves`);
    if (now() - startedAt > LATEST_MS) return lost;
    const reply = await transport(call);
    await pass(`${call.method} returns`);
    return now() - startedAt > TIMEOUT_MS ? lost : reply;
  };
}

/** Draws another number each time, and the same ones in every run. */
function drawing(): () => number {
  let drawn = 0;
  return () => {
    drawn += 1;
    return (drawn * 0.618_034) % 1;
  };
}

/** What a call comes to; anything but a clip or a typed error is a mistake. */
export function follow(world: World, call: Call, promise: Promise<Clip>): void {
  promise.then(
    (clip) => {
      call.outcome ??= { clip };
    },
    (error: unknown) => {
      if (isKinoraError(error)) call.outcome ??= { error };
      else
        world.watched.wrongs.push(
          `an error without a type: ${error instanceof Error ? error.stack : String(error)}`,
        );
    },
  );
}
