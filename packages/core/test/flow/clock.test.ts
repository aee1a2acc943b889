import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { systemClock } from '../../src/flow/clock.ts';
import { reasonOf } from './reason-of.ts';

const DAY = 24 * 3600_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('E7: a sleep longer than a timer can hold (24.8 days) ends when it should', async () => {
  let isOver = false;
  void systemClock.sleep(60 * DAY).then(() => {
    isOver = true;
  });
  await vi.advanceTimersByTimeAsync(60 * DAY - 1);
  expect(isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(isOver).toBe(true);
});

test('a sleep without end never ends, and can be aborted', async () => {
  const controller = new AbortController();
  const slept = systemClock.sleep(Infinity, controller.signal);
  const aborted = reasonOf(slept);
  await vi.advanceTimersByTimeAsync(100 * DAY);
  controller.abort(new Error('enough'));
  expect(await aborted).toEqual(new Error('enough'));
  expect(vi.getTimerCount()).toBe(0);
});

test('G11: an abort ends a sleep at once, with its reason, and leaves no timer', async () => {
  const controller = new AbortController();
  const aborted = reasonOf(systemClock.sleep(DAY, controller.signal));
  controller.abort(new Error('enough'));
  expect(await aborted).toEqual(new Error('enough'));
  expect(vi.getTimerCount()).toBe(0);
});

test('a sleep on an aborted signal does not begin', async () => {
  await expect(systemClock.sleep(DAY, AbortSignal.abort(new Error('no')))).rejects.toThrow('no');
  expect(vi.getTimerCount()).toBe(0);
});
