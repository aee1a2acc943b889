import type { Clock } from '@kinora/core';
import { createSleepers } from './sleepers.ts';

/** A clock that stands still until the test moves it. */
export interface FakeClock extends Clock {
  /** Every sleep that was asked for so far, in milliseconds. */
  readonly sleeps: readonly number[];
  /** Moves time on, waking whoever is due, earliest first; done when they have run. */
  advance(ms: number): Promise<void>;
  /** The same function; while it runs, an automatic clock stands still. For real I/O. */
  readonly holding: <Args extends readonly unknown[], Result>(
    call: (...args: Args) => Promise<Result>,
  ) => (...args: Args) => Promise<Result>;
}

export interface FakeClockOptions {
  /** Milliseconds since 1970. Default: 2026-01-01T00:00:00Z. */
  readonly start?: number;
  /** Time moves on by itself as soon as everyone sleeps: virtual hours in real milliseconds. */
  readonly auto?: boolean;
}

/** Kept from before a test replaces the timers. */
const { setImmediate } = globalThis;

/**
 * Makes a clock for `createKinora({ clock })`.
 * @example const clock = createFakeClock(); … await clock.advance(60_000);
 */
export function createFakeClock({
  start = Date.UTC(2026, 0, 1),
  auto = false,
}: FakeClockOptions = {}): FakeClock {
  const sleepers = createSleepers();
  const sleeps: number[] = [];
  let now = start;
  const hold = createHold();
  let isRunning = false;

  const wakeNext = (until: number): boolean => {
    const dueAt = sleepers.wakeNext(until);
    if (dueAt !== undefined) now = Math.max(now, dueAt);
    return dueAt !== undefined;
  };

  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    while (sleepers.count() > 0) {
      await turn();
      if (!hold.isOn()) wakeNext(Infinity);
    }
    isRunning = false;
  }

  return {
    sleeps,
    now: () => now,
    async sleep(ms, signal) {
      signal?.throwIfAborted();
      sleeps.push(ms);
      if (!(ms > 0)) return;
      const slept = sleepers.sleepUntil(now + ms, signal);
      if (auto) void run();
      await slept;
    },
    async advance(ms) {
      const until = now + ms;
      do await turn();
      while (wakeNext(until));
      now = until;
      await turn();
    },
    holding: hold.holding,
  };
}

/** Counts the calls that are under way. */
function createHold(): { readonly isOn: () => boolean; readonly holding: FakeClock['holding'] } {
  let held = 0;
  return {
    isOn: () => held > 0,
    holding:
      (call) =>
      async (...args) => {
        held += 1;
        try {
          return await call(...args);
        } finally {
          held -= 1;
        }
      },
  };
}

/** Lets everything run that waits for no time: promises settle and callbacks are called. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
