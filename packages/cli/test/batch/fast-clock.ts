import { systemClock, type Clock } from 'kinora';

/** How far ahead of life a clock is, and how many times faster it runs from when it is made. */
export interface ClockPace {
  readonly aheadMs: number;
  readonly speed: number;
}

export function fastClock({ aheadMs, speed }: ClockPace): Clock {
  const startedAt = Date.now();
  return {
    now: () => startedAt + aheadMs + speed * (Date.now() - startedAt),
    sleep: (ms, signal) => systemClock.sleep(ms / speed, signal),
  };
}
