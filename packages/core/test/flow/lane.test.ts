import { createFakeClock } from '@kinora/testing';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { systemClock } from '../../src/flow/clock.ts';
import { createLane } from '../../src/flow/lane.ts';
import { reasonOf } from './reason-of.ts';

/** Calls that are under way until the test ends them. */
function pendingCalls() {
  const ends: (() => void)[] = [];
  const call = () =>
    new Promise<void>((resolve) => {
      ends.push(resolve);
    });
  return { call, ends };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(0);

test('all submits of a provider share its number of calls at once', async () => {
  const lane = createLane({ submits: 2, asks: 8 }, systemClock);
  const { call, ends } = pendingCalls();
  const all = [1, 2, 3].map(() => lane.submit(call));
  await settle();
  expect(ends).toHaveLength(2);
  ends[0]?.();
  await settle();
  expect(ends).toHaveLength(3);
  ends[1]?.();
  ends[2]?.();
  await expect(Promise.all(all)).resolves.toHaveLength(3);
});

test('all submits of a provider share its rate, in any minute', async () => {
  const lane = createLane({ submits: 10, asks: 8, submitsPerMinute: 2 }, systemClock);
  const sentAt: number[] = [];
  const startedAt = Date.now();
  const send = () => lane.submit(async () => void sentAt.push(Date.now() - startedAt));
  void send();
  await vi.advanceTimersByTimeAsync(50_000);
  void send();
  void send();
  void send();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(sentAt).toHaveLength(3);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sentAt).toHaveLength(4);
  const [first = 0, second = 0, third = 0, fourth = 0] = sentAt;
  expect([first, second]).toEqual([0, 50_000]);
  expect(third - first).toBeGreaterThanOrEqual(60_000);
  expect(fourth - second).toBeGreaterThanOrEqual(60_000);
});

test('questions do not wait behind submits', async () => {
  const lane = createLane({ submits: 1, asks: 1, submitsPerMinute: 1 }, systemClock);
  const { call } = pendingCalls();
  void lane.submit(call);
  void lane.submit(call);
  await expect(lane.ask(async () => 'answer')).resolves.toBe('answer');
});

test('all questions of a provider share its number of calls at once', async () => {
  const lane = createLane({ submits: 1, asks: 3 }, systemClock);
  const { call, ends } = pendingCalls();
  for (let asked = 0; asked < 50; asked += 1) void lane.ask(call);
  await settle();
  expect(ends).toHaveLength(3);
});

test('B1: a provider that asks for patience is left alone by every call', async () => {
  const clock = createFakeClock();
  const lane = createLane({ submits: 2, asks: 2 }, clock);
  lane.holdBack(30_000);
  lane.holdBack(1000);
  const done: string[] = [];
  void lane.submit(async () => void done.push('submit'));
  void lane.ask(async () => void done.push('ask'));
  await clock.advance(29_999);
  expect(done).toEqual([]);
  await clock.advance(1);
  expect(done.toSorted()).toEqual(['ask', 'submit']);
});

test('E6: a clock that is set back does not hold calls for longer', async () => {
  let now = 100_000_000;
  const slept: number[] = [];
  const clock = { now: () => now, sleep: async (ms: number) => void slept.push(ms) };
  const lane = createLane({ submits: 1, asks: 1 }, clock);
  lane.holdBack(30_000);
  await lane.ask(async () => 1);
  now -= 86_400_000;
  await lane.ask(async () => 1);
  expect(slept).toEqual([30_000]);
});

test('a call that waits for its turn is dropped when it is aborted', async () => {
  const lane = createLane({ submits: 1, asks: 1 }, systemClock);
  const { call, ends } = pendingCalls();
  const first = lane.submit(call);
  const controller = new AbortController();
  const second = lane.submit(call, controller.signal);
  const dropped = reasonOf(second);
  await settle();
  controller.abort(new Error('enough'));
  expect(await dropped).toEqual(new Error('enough'));
  ends[0]?.();
  await first;
  await settle();
  expect(ends).toHaveLength(1);
});

test('a call that is held back is dropped when it is aborted', async () => {
  const clock = createFakeClock();
  const lane = createLane({ submits: 1, asks: 1 }, clock);
  lane.holdBack(30_000);
  const controller = new AbortController();
  const { call, ends } = pendingCalls();
  const dropped = reasonOf(lane.ask(call, controller.signal));
  await settle();
  controller.abort(new Error('enough'));
  expect(await dropped).toEqual(new Error('enough'));
  await clock.advance(30_000);
  expect(ends).toEqual([]);
});

test('G8: a call under way is seen through, whatever its signal says', async () => {
  const lane = createLane({ submits: 1, asks: 1 }, systemClock);
  const controller = new AbortController();
  const { call, ends } = pendingCalls();
  const sent = lane.submit(async () => {
    await call();
    return 'j1';
  }, controller.signal);
  await settle();
  controller.abort(new Error('enough'));
  await settle();
  ends[0]?.();
  await expect(sent).resolves.toBe('j1');
});

test('G12: a thousand calls leave nothing behind on a signal they share', async () => {
  const lane = createLane({ submits: 1, asks: 4 }, systemClock);
  const { signal } = new AbortController();
  const added = vi.spyOn(signal, 'addEventListener');
  const removed = vi.spyOn(signal, 'removeEventListener');
  const calls = Array.from({ length: 1000 }, () => lane.ask(async () => 1, signal));
  await Promise.all(calls);
  expect(added.mock.calls.length).toBeGreaterThan(0);
  expect(removed.mock.calls.length).toBeGreaterThanOrEqual(added.mock.calls.length);
});

test('a call that fails passes its error on and makes room for the next', async () => {
  const lane = createLane({ submits: 1, asks: 1 }, systemClock);
  await expect(lane.submit(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  await expect(lane.submit(async () => 'next')).resolves.toBe('next');
});
