import { expect, test } from 'vitest';
import { expectedEndAt, nextAskMs } from '../../src/flow/pace.ts';
import { playJobs } from './play-jobs.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

test.each([
  [0, 1500],
  [1500, 1500],
  [5 * SECOND, 2500],
  [10 * SECOND, 5000],
  [30 * SECOND, 6484],
  [MINUTE, 5346],
  [2 * MINUTE, 5277],
  [10 * MINUTE, 9612],
  [6 * 60 * MINUTE, 15_000],
])(
  'a job of unknown length and an age of %i ms is asked about again after %i ms',
  (ageMs, waitMs) => {
    expect(nextAskMs({ ageMs, history: [], random: 0.5 })).toBe(waitMs);
  },
);

/** Jobs that take one to two minutes; a tenth would end within 66 s. */
const history = [60, 70, 80, 90, 100, 110, 120, 100, 90, 80].map((seconds) => seconds * SECOND);

test.each([
  // Twice in vain, in case the endpoint has changed.
  [0, 15_000],
  [15 * SECOND, 15_000],
  // Then close around the expected end, and wider again beyond.
  [30 * SECOND, 20_734],
  [50 * SECOND, 8977],
  [80 * SECOND, 3224],
  [90 * SECOND, 2703],
  [2 * MINUTE, 2410],
  [5 * MINUTE, 3610],
  [20 * MINUTE, 7219],
])(
  'a job of known length and an age of %i ms is asked about again after %i ms',
  (ageMs, waitMs) => {
    expect(nextAskMs({ ageMs, history, random: 0.5 })).toBe(waitMs);
  },
);

test('two earlier jobs say too little to sleep on', () => {
  const input = { ageMs: 40 * SECOND, random: 0.5 };
  const jobs = [5 * MINUTE, 5 * MINUTE];
  expect(nextAskMs({ ...input, history: jobs })).toBe(15_000);
  expect(nextAskMs({ ...input, history: [...jobs, 5 * MINUTE] })).toBe(40_000);
});

test('of a model that nothing is known of, its name says a little', () => {
  const waitAt = (endpoint: string) =>
    nextAskMs({ ageMs: 40 * SECOND, history: [], endpoint, random: 0.5 });
  const [quick, usual, slow] = ['acme/otter-turbo', 'acme/otter', 'acme/otter/pro'].map(waitAt);
  expect([quick, usual, slow]).toEqual([3656, 5902, 9159]);
  // Not by letters in the middle of a word.
  expect(waitAt('acme/breakfast-program')).toBe(usual);
});

test('jitter spreads a wait over a fifth to either side', () => {
  const waits = [0, 0.25, 0.5, 0.75, 1].map((random) =>
    nextAskMs({ ageMs: 10 * SECOND, history: [], random }),
  );
  expect(waits).toEqual([4000, 4500, 5000, 5500, 6000]);
});

test('the limits of the caller hold', () => {
  const limits = { minMs: 100, maxMs: 400 };
  const waits = [0, 400, 600, 60_000].map((ageMs) =>
    nextAskMs({ ageMs, history: [], random: 0.5 }, limits),
  );
  expect(waits).toEqual([100, 200, 300, 400]);
  const fixed = { minMs: 10_000, maxMs: 10_000 };
  const often = [0, 1, 100_000].map((ageMs) =>
    nextAskMs({ ageMs, history: [], random: 0.5 }, fixed),
  );
  expect(often).toEqual([10_000, 10_000, 10_000]);
});

test('a job that is dated in the future is a new one, as where the clock was set back', () => {
  const input = { ageMs: -24 * 60 * MINUTE, random: 0.5 };
  expect(nextAskMs({ ...input, history: [] })).toBe(1500);
  expect(nextAskMs({ ...input, history })).toBe(15_000);
});

test('however long earlier jobs took, no sleep is longer than five minutes', () => {
  const night = Array.from({ length: 3 }, () => 8 * 60 * MINUTE);
  const waitAt = (ageMs: number) => nextAskMs({ ageMs, history: night, random: 0.5 });
  expect([MINUTE, 4 * MINUTE, 60 * MINUTE].map(waitAt)).toEqual([MINUTE, 4 * MINUTE, 5 * MINUTE]);
});

test.each([
  { title: 'as the history says', medianMs: 90, spread: 0.5, asks: 19, lag: 2.5 },
  { title: 'much alike', medianMs: 90, spread: 0.1, asks: 12, lag: 1.4 },
  { title: 'of two seconds', medianMs: 2, spread: 0.5, asks: 3, lag: 0.9 },
  { title: 'of half an hour', medianMs: 1800, spread: 0.5, asks: 110, lag: 10 },
])('jobs $title take few questions and are noticed soon', ({ medianMs, spread, asks, lag }) => {
  const jobs = { medianMs: medianMs * SECOND, spread };
  const played = playJobs(jobs, { before: { ...jobs, count: 20 } });
  expect(played.asks).toBeLessThan(asks);
  expect(played.lagMs).toBeLessThan(lag * SECOND);
});

test('a question every five seconds costs more, and notices later', () => {
  const jobs = { medianMs: 90 * SECOND, spread: 0.5 };
  const fixed = playJobs(jobs, { waitMs: () => 5 * SECOND });
  const ours = playJobs(jobs, { before: { ...jobs, count: 20 } });
  expect(ours.asks).toBeLessThan(0.95 * fixed.asks);
  expect(ours.lagMs).toBeLessThan(0.98 * fixed.lagMs);
});

test('where jobs have become ten times as quick, none is noticed later than twice its length', () => {
  const quick = { medianMs: 60 * SECOND, spread: 0.5 };
  const played = playJobs(quick, { before: { medianMs: 600 * SECOND, spread: 0.3, count: 20 } });
  expect(played.worstLag).toBeLessThan(1.3);
  expect(played.worstLag).toBeGreaterThan(0.5);
});

test('where jobs take ten times as long, they are asked about every few seconds', () => {
  const slow = { medianMs: 600 * SECOND, spread: 0.3 };
  const played = playJobs(slow, { before: { medianMs: 60 * SECOND, spread: 0.3, count: 20 } });
  expect(played.lagMs).toBeLessThan(5 * SECOND);
  expect(played.asks).toBeLessThan(200);
});

test('an end is expected by three jobs or more, half of those that have come to that age later', () => {
  expect(expectedEndAt([MINUTE, MINUTE], 5000, 5000)).toBeUndefined();
  expect(expectedEndAt([MINUTE, MINUTE, MINUTE], 5000, 5000)).toBe(65_000);
  const laterMs = [0, 30, 60, 90, 300].map((seconds) => {
    const now = 5000 + seconds * SECOND;
    return (expectedEndAt([MINUTE, MINUTE, MINUTE], 5000, now) ?? 0) - now;
  });
  expect(laterMs.map((ms) => Math.round(ms / SECOND))).toEqual([60, 30, 9, 8, 27]);
});
