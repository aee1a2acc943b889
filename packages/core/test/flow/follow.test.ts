import { createFakeClock } from '@kinora/testing';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/engine/finding.ts';
import type { ErrorCode } from '../../src/errors/error-codes.ts';
import { KinoraError } from '../../src/errors/kinora-error.ts';
import type { Clock } from '../../src/flow/clock.ts';
import { follow } from '../../src/flow/follow.ts';
import { createLane } from '../../src/flow/lane.ts';
import type { JobRef } from '../../src/job/job-ref.ts';

const START = Date.UTC(2026, 0, 1);
const DAY = 24 * 3600_000;
const ref: JobRef = {
  version: 1,
  id: 'job_1',
  provider: 'acme',
  model: 'acme/fox',
  requestId: 'j1',
  submittedAt: START,
};

const queued: Finding = { kind: 'news', news: { state: 'queued', queuePosition: 3 } };
const running: Finding = { kind: 'news', news: { state: 'running' } };
const output = { videos: [{ url: 'https://cdn.example/fox.mp4' }], raw: {} };
const succeeded: Finding = { kind: 'news', news: { state: 'succeeded', output } };

function failed(code: ErrorCode, retryAfterMs?: number): Finding {
  const details = { phase: 'check', mayHaveCharged: 'yes', retryAfterMs } as const;
  return { kind: 'no-news', error: new KinoraError(code, code, details) };
}

/** Follows a job that is answered for in turn; the last answer stays. */
function following(
  answers: readonly Finding[],
  history: readonly number[] = [],
  clock: Clock = createFakeClock({ auto: true, start: START }),
) {
  const askedAtMs: number[] = [];
  const warnings: string[] = [];
  const controller = new AbortController();
  const snapshots = follow(
    {
      ref,
      async ask() {
        askedAtMs.push(clock.now() - START);
        return answers[Math.min(askedAtMs.length, answers.length) - 1] ?? running;
      },
      lane: createLane({ submits: 1, asks: 1 }, clock),
      clock,
      random: () => 0.5,
      pace: () => ({ minMs: 1500, maxMs: 15_000 }),
      history: () => history,
      onWarning: (warning) => void warnings.push(warning),
    },
    controller.signal,
  );
  return { snapshots, askedAtMs, warnings, controller, clock };
}

/** A computer that is suspended for an hour whenever it waits. */
function drowsyClock(): Clock {
  let now = START;
  return {
    now: () => now,
    async sleep(ms) {
      now += ms + 3600_000;
    },
  };
}

test('a job is followed from state to state, to its end and no further', async () => {
  const { snapshots, askedAtMs } = following([queued, running, succeeded]);
  expect(await Array.fromAsync(snapshots)).toEqual([
    { ref, at: START + 1500, state: 'queued', queuePosition: 3 },
    { ref, at: START + 3000, state: 'running' },
    { ref, at: START + 4500, state: 'succeeded', output },
  ]);
  expect(askedAtMs).toEqual([1500, 3000, 4500]);
});

test('questions wait until jobs of the endpoint begin to end', async () => {
  const { snapshots, askedAtMs } = following(
    [running, running, running, succeeded],
    [60_000, 60_000, 60_000],
  );
  await Array.fromAsync(snapshots);
  expect(askedAtMs).toEqual([15_000, 30_000, 40_495, 45_924]);
});

test('C1: failed questions are asked again, later each time, up to a minute apart', async () => {
  const bad = Array.from({ length: 10 }, () => failed('provider_unavailable'));
  const { snapshots, askedAtMs, warnings } = following([...bad, succeeded]);
  const states = (await Array.fromAsync(snapshots)).map(({ state }) => state);
  expect(states).toEqual(['succeeded']);
  const gaps = askedAtMs.map((at, index) => at - (askedAtMs[index - 1] ?? 0));
  expect(gaps).toEqual([
    1500, 1500, 3000, 6000, 12_000, 24_000, 45_000, 45_000, 45_000, 45_000, 45_000,
  ]);
  expect(warnings).toHaveLength(10);
});

test('C1: after an answer, the questions come at their usual pace again', async () => {
  const bad = failed('network');
  const { snapshots, askedAtMs } = following([bad, bad, bad, running, succeeded]);
  await Array.fromAsync(snapshots);
  expect(askedAtMs).toEqual([1500, 3000, 6000, 12_000, 18_000]);
});

test.each([
  'forbidden',
  'rate_limited',
  'network',
  'invalid_reply',
  'provider_unavailable',
  'insufficient_funds',
  'model_unavailable',
] as const)('B9, C1: a question that fails as %s for a day ends no job', async (code) => {
  const bad = Array.from({ length: 1900 }, () => failed(code));
  const { snapshots, askedAtMs } = following([...bad, succeeded]);
  const states = (await Array.fromAsync(snapshots)).map(({ state }) => state);
  expect(states).toEqual(['succeeded']);
  expect(askedAtMs.at(-1)).toBeGreaterThan(0.9 * DAY);
});

test('B10: a key that stays refused ends the asking, not the job', async () => {
  const { snapshots, askedAtMs } = following([queued, failed('unauthenticated')]);
  const states: string[] = [];
  const reading = (async () => {
    for await (const { state } of snapshots) states.push(state);
  })();
  await expect(reading).rejects.toMatchObject({ code: 'unauthenticated' });
  expect(states).toEqual(['queued']);
  expect(askedAtMs).toHaveLength(4);
});

test('B11: a key that is refused while it is being changed does not end the asking', async () => {
  const refused = failed('unauthenticated');
  const { snapshots } = following([queued, refused, refused, running, refused, succeeded]);
  const states = (await Array.fromAsync(snapshots)).map(({ state }) => state);
  expect(states).toEqual(['queued', 'running', 'succeeded']);
});

test('B6: a Retry-After is kept, up to five minutes', async () => {
  const asked = [failed('rate_limited', 90_000), failed('rate_limited', DAY), succeeded];
  const { snapshots, askedAtMs } = following(asked);
  await Array.fromAsync(snapshots);
  expect(askedAtMs).toEqual([1500, 91_500, 391_500]);
});

test('C7: a job that is not found is parked once a minute has passed', async () => {
  const { snapshots, askedAtMs } = following([failed('job_not_found')]);
  const all = await Array.fromAsync(snapshots);
  expect(all).toMatchObject([{ state: 'parked', error: { code: 'job_not_found' } }]);
  expect(askedAtMs.at(-1)).toBeGreaterThanOrEqual(61_500);
});

test('C7: a job that is found in between has its minute again', async () => {
  const five = Array.from({ length: 5 }, () => failed('job_not_found'));
  const { snapshots } = following([...five, running, ...five, succeeded]);
  const states = (await Array.fromAsync(snapshots)).map(({ state }) => state);
  expect(states).toEqual(['running', 'succeeded']);
});

test('C9: a job without its video fails after five questions and a minute', async () => {
  const { snapshots, askedAtMs } = following([failed('output_missing')]);
  const all = await Array.fromAsync(snapshots);
  expect(all).toMatchObject([{ state: 'failed', error: { code: 'output_missing' } }]);
  expect(askedAtMs.length).toBeGreaterThanOrEqual(5);
  expect((askedAtMs.at(-1) ?? 0) - (askedAtMs[0] ?? 0)).toBeGreaterThanOrEqual(60_000);
});

test('C9: a computer that slept an hour between two questions has not waited for the video', async () => {
  const { snapshots } = following(
    [failed('output_missing'), failed('output_missing'), succeeded],
    [],
    drowsyClock(),
  );
  const states = (await Array.fromAsync(snapshots)).map(({ state }) => state);
  expect(states).toEqual(['succeeded']);
});

test('C2: an unknown word is told as a warning, and asked on', async () => {
  const odd: Finding = { ...running, warning: 'unknown state word "dreaming"' };
  const { snapshots, warnings } = following([odd, succeeded]);
  await Array.fromAsync(snapshots);
  expect(warnings).toEqual(['unknown state word "dreaming"']);
});

test('C6: a job that never ends is asked about until no provider would still keep it', async () => {
  const { snapshots, askedAtMs } = following([running]);
  const reading = (async () => {
    for await (const snapshot of snapshots) expect(snapshot.state).toBe('running');
  })();
  await expect(reading).rejects.toMatchObject({
    code: 'deadline_exceeded',
    mayHaveCharged: 'yes',
    job: ref,
  });
  expect(askedAtMs.at(-1)).toBeGreaterThan(7 * DAY);
});

test('G11: an abort ends the following while it sleeps, and asks no more', async () => {
  const { snapshots, askedAtMs, controller } = following([queued]);
  await snapshots.next();
  controller.abort(new Error('enough'));
  await expect(snapshots.next()).rejects.toThrow('enough');
  expect(askedAtMs).toHaveLength(1);
});

test('a job that is picked up again is asked about at once, and even after years', async () => {
  const years = 3 * 365 * DAY;
  const { snapshots, askedAtMs } = following(
    [succeeded],
    [],
    createFakeClock({ auto: true, start: START + years }),
  );
  expect(await Array.fromAsync(snapshots)).toEqual([
    { ref, at: START + years, state: 'succeeded', output },
  ]);
  expect(askedAtMs).toEqual([years]);
});

test('an error told beside a stopped job is its end once it has lasted', async () => {
  const { snapshots, askedAtMs } = following([failed('generation_failed')]);
  const [end] = await Array.fromAsync(snapshots);
  expect(end).toMatchObject({ state: 'failed', error: { code: 'generation_failed' } });
  expect(askedAtMs.length).toBeGreaterThanOrEqual(5);
  expect((askedAtMs.at(-1) ?? 0) - (askedAtMs[0] ?? 0)).toBeGreaterThanOrEqual(60_000);
});
