import { systemClock, type Clock } from 'kinora';

/** A clock that several processes keep alike: faster than life, and set forward by all at once. */
export interface SharedClock extends Clock {
  /** Lets so much time pass at once, in milliseconds of this clock. */
  readonly skip: (ms: number) => void;
}

export interface ClockFace {
  /** When it was started, in real milliseconds since 1970. */
  readonly startedAt: number;
  readonly speed: number;
  /** What has been skipped so far. */
  readonly skippedMs: number;
}

/** Nobody sleeps through a skip for longer than this, in real milliseconds. */
const LONGEST_NAP_MS = 250;

export function createSharedClock({ startedAt, speed, skippedMs }: ClockFace): SharedClock {
  let ahead = skippedMs;
  const now = () => startedAt + ahead + Math.floor((Date.now() - startedAt) * speed);
  return {
    now,
    skip: (ms) => void (ahead += ms),
    async sleep(ms, signal) {
      const until = now() + ms;
      for (let left = ms; left > 0; left = until - now()) {
        await systemClock.sleep(Math.min(left / speed, LONGEST_NAP_MS), signal);
      }
      signal?.throwIfAborted();
    },
  };
}
