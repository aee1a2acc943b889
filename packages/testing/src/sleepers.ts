/** Those who sleep, and when each is due. */
export interface Sleepers {
  readonly count: () => number;
  /** Rejects with the signal's reason when it is aborted. */
  sleepUntil(dueAt: number, signal: AbortSignal | undefined): Promise<void>;
  /** Wakes the one who is due first, if that is by `until`; returns when it was due. */
  wakeNext(until: number): number | undefined;
}

interface Sleeper {
  readonly dueAt: number;
  readonly wake: () => void;
}

export function createSleepers(): Sleepers {
  const sleepers = new Set<Sleeper>();
  return {
    count: () => sleepers.size,
    sleepUntil: (dueAt, signal) =>
      new Promise((resolve, reject) => {
        const stop = () => {
          sleepers.delete(sleeper);
          reject(signal?.reason);
        };
        const wake = () => {
          signal?.removeEventListener('abort', stop);
          resolve();
        };
        const sleeper = { dueAt, wake };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', stop, { once: true });
      }),
    wakeNext(until) {
      const [next] = [...sleepers].toSorted((a, b) => a.dueAt - b.dueAt);
      if (next === undefined || next.dueAt > until) return undefined;
      sleepers.delete(next);
      next.wake();
      return next.dueAt;
    },
  };
}
