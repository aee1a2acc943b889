import type { JobStore } from '../store/job-store.ts';
import type { Clock } from './clock.ts';

/** Says in a shared store that this process is at work, for as long as anything in it is. */
export interface Heartbeat {
  /** Begins a piece of work; resolves once others know, with how to end it. */
  readonly enter: () => Promise<() => void>;
  /** Resolves once no work is left and others know; at once where there is none. */
  readonly idle: () => Promise<void>;
}

export function createHeartbeat(store: JobStore, clock: Clock, owner: string): Heartbeat {
  const { leaseMs } = store;
  if (leaseMs === undefined) return { enter: async () => () => {}, idle: async () => {} };
  let working = 0;
  let stop: AbortController | undefined;
  let begun = Promise.resolve();
  let told = Promise.resolve();
  const waiting: (() => void)[] = [];

  const beat = async (signal: AbortSignal) => {
    while (!signal.aborted) {
      await clock.sleep(leaseMs / 3, signal);
      // A beat that fails is made up for by the next one.
      await store.beat(owner, clock.now() + leaseMs).catch(() => {});
    }
  };
  const leave = () => {
    working -= 1;
    if (working > 0) return;
    stop?.abort();
    // What is left here is free for others at once.
    told = store.beat(owner, clock.now()).catch(() => {});
    for (const go of waiting.splice(0)) go();
  };
  return {
    async idle() {
      while (working > 0) await new Promise<void>((resolve) => waiting.push(resolve));
      await told;
    },
    async enter() {
      working += 1;
      if (working === 1) {
        stop = new AbortController();
        begun = store.beat(owner, clock.now() + leaseMs);
        beat(stop.signal).catch(() => {});
      }
      try {
        await begun;
      } catch (error) {
        leave();
        throw error;
      }
      let isOver = false;
      return () => {
        if (!isOver) leave();
        isOver = true;
      };
    },
  };
}
