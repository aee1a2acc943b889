import type { Clock } from '@kinora/core';

/** A clock that stands still until the test moves it. */
export interface FakeClock extends Clock {
  /** Every sleep that was asked for so far, in milliseconds. */
  readonly sleeps: readonly number[];
  /** Moves time on, waking whoever is due, earliest first; done when they have run. */
  advance(ms: number): Promise<void>;
  /** The same function; while it runs, an automatic clock stands still. For real I/O. */
  holding<Args extends readonly unknown[], Result>(
    call: (...args: Args) => Promise<Result>,
  ): (...args: Args) => Promise<Result>;
}

export interface FakeClockOptions {
  /** Milliseconds since 1970. Default: 2026-01-01T00:00:00Z. */
  readonly start?: number;
  /** Time moves on by itself as soon as everyone sleeps: virtual hours in real milliseconds. */
  readonly auto?: boolean;
}

interface Sleeper {
  readonly dueAt: number;
  readonly wake: () => void;
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
  const sleepers = new Set<Sleeper>();
  const sleeps: number[] = [];
  let now = start;
  let held = 0;
  let isRunning = false;

  const wakeNext = (until: number): boolean => {
    const [next] = [...sleepers].toSorted((a, b) => a.dueAt - b.dueAt);
    if (next === undefined || next.dueAt > until) return false;
    now = Math.max(now, next.dueAt);
    sleepers.delete(next);
    next.wake();
    return true;
  };

  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    while (sleepers.size > 0) {
      await turn();
      if (held === 0) wakeNext(Infinity);
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
      const slept = sleepUntil(now + ms, sleepers, signal);
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

function sleepUntil(
  dueAt: number,
  sleepers: Set<Sleeper>,
  signal: AbortSignal | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
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
  });
}

/** Lets everything run that waits for no time: promises settle and callbacks are called. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
