import { expect, test } from 'vitest';
import { nextAskMs } from '../../src/flow/pace.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

test.each([
  [0, 1500],
  [5 * SECOND, 1500],
  [15 * SECOND, 1500],
  [30 * SECOND, 3000],
  [MINUTE, 6000],
  [2 * MINUTE, 12_000],
  [150 * SECOND, 15_000],
  [10 * MINUTE, 15_000],
  [6 * 60 * MINUTE, 15_000],
])(
  'a job of unknown length and an age of %i ms is asked about again after %i ms',
  (ageMs, waitMs) => {
    expect(nextAskMs({ ageMs, history: [], random: 0.5 })).toBe(waitMs);
  },
);

/** Jobs that take one to two minutes: the first tenth ends at 60 s, the last begins at 120 s. */
const history = [60, 70, 80, 90, 100, 110, 120, 100, 90, 80].map((seconds) => seconds * SECOND);

test.each([
  // Early is 0.8 times the tenth percentile: 56 s.
  [0, 56_000],
  [10 * SECOND, 46_000],
  [40 * SECOND, 16_000],
  // Then twelve questions up to 1.2 times the ninetieth percentile: 144 s.
  [41 * SECOND, 7333],
  [90 * SECOND, 7333],
  [143 * SECOND, 7333],
  [145 * SECOND, 14_500],
  [20 * MINUTE, 15_000],
])(
  'a job of known length and an age of %i ms is asked about again after %i ms',
  (ageMs, waitMs) => {
    expect(nextAskMs({ ageMs, history, random: 0.5 })).toBe(waitMs);
  },
);

test('two earlier jobs say too little about the next one', () => {
  const input = { ageMs: 0, random: 0.5 };
  expect(nextAskMs({ ...input, history: [MINUTE, MINUTE] })).toBe(1500);
  expect(nextAskMs({ ...input, history: [MINUTE, MINUTE, MINUTE] })).toBe(48_000);
});

test('jitter spreads a wait over a fifth to either side', () => {
  const waits = [0, 0.25, 0.5, 0.75, 1].map((random) =>
    nextAskMs({ ageMs: MINUTE, history: [], random }),
  );
  expect(waits).toEqual([4800, 5400, 6000, 6600, 7200]);
});

test('the limits of the caller hold', () => {
  const limits = { minMs: 100, maxMs: 400 };
  const waits = [0, 2000, 3000, 60_000].map((ageMs) =>
    nextAskMs({ ageMs, history: [], random: 0.5 }, limits),
  );
  expect(waits).toEqual([100, 200, 300, 400]);
});

test('a job that is dated in the future is a new one, as where the clock was set back', () => {
  const input = { ageMs: -24 * 60 * MINUTE, random: 0.5 };
  expect(nextAskMs({ ...input, history: [] })).toBe(1500);
  expect(nextAskMs({ ...input, history })).toBe(56_000);
});

test('however long earlier jobs took, the first question comes within five minutes', () => {
  const night = Array.from({ length: 3 }, () => 8 * 60 * MINUTE);
  expect(nextAskMs({ ageMs: 0, history: night, random: 0.5 })).toBe(300_000);
});
