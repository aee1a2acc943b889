import { expect, test } from 'vitest';
import { backoffMs } from '../../src/flow/backoff.ts';

test.each([
  [0, [500, 750, 1000]],
  [1, [1000, 1500, 2000]],
  [2, [2000, 3000, 4000]],
  [3, [4000, 6000, 8000]],
  [4, [4000, 6000, 8000]],
  [1000, [4000, 6000, 8000]],
])('attempt %i waits between half and all of a doubling delay', (attempt, waits) => {
  const limits = { baseMs: 1000, capMs: 8000 };
  expect([0, 0.5, 1].map((random) => backoffMs(attempt, { ...limits, random }))).toEqual(waits);
});
