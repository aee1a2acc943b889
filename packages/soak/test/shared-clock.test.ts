import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSharedClock } from '../src/shared-clock.ts';

beforeEach(() => void vi.useFakeTimers({ now: 10_000 }));
afterEach(() => void vi.useRealTimers());

const face = { startedAt: 10_000, speed: 20, skippedMs: 0 };

it('runs so many times faster than life', async () => {
  const clock = createSharedClock(face);
  expect(clock.now()).toBe(10_000);
  await vi.advanceTimersByTimeAsync(500);
  expect(clock.now()).toBe(20_000);
});

it('wakes who sleeps by its own time', async () => {
  const clock = createSharedClock(face);
  const woken = vi.fn();
  void clock.sleep(60_000).then(woken);
  await vi.advanceTimersByTimeAsync(2999);
  expect(woken).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(woken).toHaveBeenCalledOnce();
});

it('wakes who sleeps through a skip', async () => {
  const clock = createSharedClock(face);
  const woken = vi.fn();
  void clock.sleep(86_400_000).then(woken);
  clock.skip(86_400_000);
  expect(clock.now()).toBe(10_000 + 86_400_000);
  await vi.advanceTimersByTimeAsync(250);
  expect(woken).toHaveBeenCalledOnce();
});

it('wakes who is called away with the reason', async () => {
  const clock = createSharedClock({ ...face, skippedMs: 5 });
  expect(clock.now()).toBe(10_005);
  const away = new AbortController();
  const sleeping = clock.sleep(60_000, away.signal);
  const reason = new Error('enough');
  away.abort(reason);
  await expect(sleeping).rejects.toBe(reason);
});
