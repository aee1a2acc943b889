import { expect, test } from 'vitest';
import { createFakeClock } from '../src/index.ts';

const START = Date.UTC(2026, 0, 1);

test('time stands still until it is moved', async () => {
  const clock = createFakeClock({ start: 1000 });
  let isAwake = false;
  void clock.sleep(500).then(() => {
    isAwake = true;
  });
  await new Promise((resolve) => {
    setTimeout(resolve, 5);
  });
  expect([clock.now(), isAwake]).toEqual([1000, false]);
  await clock.advance(499);
  expect([clock.now(), isAwake]).toEqual([1499, false]);
  await clock.advance(1);
  expect([clock.now(), isAwake]).toEqual([1500, true]);
});

test('sleepers wake in the order in which they are due, each at its own time', async () => {
  const clock = createFakeClock({ start: 0 });
  const woken: string[] = [];
  const sleeper = async (name: string, ...sleeps: readonly number[]) => {
    for (const ms of sleeps) {
      await clock.sleep(ms);
      woken.push(`${name} at ${clock.now()}`);
    }
  };
  const all = [sleeper('slow', 300, 300), sleeper('quick', 100, 100, 250), sleeper('even', 200)];
  await clock.advance(1000);
  await Promise.all(all);
  expect(woken).toEqual([
    'quick at 100',
    'even at 200',
    'quick at 200',
    'slow at 300',
    'quick at 450',
    'slow at 600',
  ]);
  expect(clock.now()).toBe(1000);
});

test('an automatic clock passes hours by itself', async () => {
  const clock = createFakeClock({ auto: true });
  const order: string[] = [];
  await Promise.all([
    clock.sleep(6 * 3600_000).then(() => order.push('late')),
    clock.sleep(1000).then(() => order.push('early')),
  ]);
  expect(order).toEqual(['early', 'late']);
  expect(clock.now() - START).toBe(6 * 3600_000);
  await clock.sleep(1);
  expect(clock.now() - START).toBe(6 * 3600_000 + 1);
});

test('an automatic clock stands still while real I/O is under way', async () => {
  const clock = createFakeClock({ auto: true });
  const readAt: number[] = [];
  const read = clock.holding(async (ms: number) => {
    await new Promise((resolve) => {
      setTimeout(resolve, ms);
    });
    readAt.push(clock.now() - START);
    return 'read';
  });
  const slept = clock.sleep(3600_000);
  expect(await read(20)).toBe('read');
  await slept;
  expect(readAt).toEqual([0]);
  expect(clock.now() - START).toBe(3600_000);
});

test('a clock goes on after I/O that fails', async () => {
  const clock = createFakeClock({ auto: true });
  const fails = clock.holding(() => Promise.reject(new Error('lost')));
  await expect(fails()).rejects.toThrow('lost');
  await clock.sleep(1000);
  expect(clock.now() - START).toBe(1000);
});

test('an abort ends a sleep with its reason, and nobody is woken twice', async () => {
  const clock = createFakeClock();
  const controller = new AbortController();
  const slept = clock.sleep(1000, controller.signal).then(
    () => 'slept',
    (error: unknown) => error,
  );
  controller.abort(new Error('enough'));
  expect(await slept).toEqual(new Error('enough'));
  await clock.advance(5000);
  await expect(clock.sleep(1, controller.signal)).rejects.toThrow('enough');
});

test('every sleep is noted, also those that need no time', async () => {
  const clock = createFakeClock({ auto: true });
  await clock.sleep(0);
  await clock.sleep(-5);
  await clock.sleep(250);
  expect(clock.sleeps).toEqual([0, -5, 250]);
  expect(clock.now() - START).toBe(250);
});
