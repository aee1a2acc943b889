import { createFakeClock, json, lost, type Answer, type FakeClock } from '@kinora/testing';
import { beforeAll, expect, test } from 'vitest';
import type { JobRef } from '../../src/job/job-ref.ts';
import { preload } from '../../src/client/preload.ts';
import { memoryStore } from '../../src/store/memory-store.ts';
import { accepted, CHECK, done, FOX, openAcme, SUBMIT, VIDEO, waiting, working } from './acme.ts';
import { errorOf } from './fails.ts';
import { BOLT, boltAccepts, FIVE, openTwo } from './two.ts';

beforeAll(() => preload());

const STOP = 'DELETE /v1/jobs/j1';
const stopping = json(200, { state: 'stopping' });

/** A client whose only job can be cancelled from outside, and its rows. */
function open(clock: FakeClock = createFakeClock()) {
  const store = memoryStore();
  const world = { ...openAcme({ store, budgets: { daily: { limitUsd: 1 } } }, clock), store };
  return {
    ...world,
    async cancel() {
      const [job] = await world.kinora.jobs();
      return job === undefined ? 'no job' : world.kinora.cancel(job.snapshot.ref);
    },
    async rows() {
      const [job] = await store.jobs({ limit: 1 });
      const [attempt] = job === undefined ? [] : await store.attemptsOf(job.id);
      const budget = await store.budget('daily');
      return {
        job: job?.state,
        isWished: job?.cancelRequested,
        attempt: attempt?.state,
        charged: attempt?.charged,
        held: budget?.heldMicroUsd,
        spent: budget?.spentMicroUsd,
      };
    },
  };
}

const COST = { budget: 'daily', expectedCostUsd: 0.4 } as const;

/** A submit that is answered when the test says so. */
function held(answer: Answer) {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { answer: () => promise.then(answer), come: resolve };
}

test('G5: cancelled before it is sent, it is never sent, and its hold is free', async () => {
  const { kinora, api, clock, cancel, rows } = open();
  api.on(SUBMIT, json(429, {}, { 'retry-after': '30' }), accepted);
  const submitted = kinora.submit(FOX, COST);
  await expect.poll(() => clock.sleeps.length).toBe(1);
  expect(await rows()).toMatchObject({ attempt: 'intent', held: 400_000 });
  expect(await cancel()).toBe('cancelled');
  expect(await rows()).toEqual({
    ...{ job: 'cancelled', isWished: false, attempt: 'cancelled', charged: 'no' },
    ...{ held: 0, spent: 0 },
  });
  await clock.advance(60_000);
  const job = await submitted;
  expect((await errorOf(job.wait())).code).toBe('cancelled');
  expect(api.callsTo(SUBMIT)).toHaveLength(1);
  expect(await cancel()).toBe('cancelled');
});

test('G6: cancelled while it is sent, the wish is kept and passed on with the id', async () => {
  const { kinora, api, clock, cancel, rows } = open(createFakeClock({ auto: true }));
  const { answer, come } = held(accepted);
  api.on(SUBMIT, answer);
  api.on(STOP, stopping);
  api.on(CHECK, json(200, { state: 'stopped' }));
  const waited = errorOf(kinora.generate(FOX, COST));
  await expect.poll(() => api.callsTo(SUBMIT).length).toBe(1);
  expect(await cancel()).toBe('requested');
  expect(await rows()).toMatchObject({ job: 'open', isWished: true, attempt: 'submitting' });
  expect(api.callsTo(STOP)).toEqual([]);
  come();
  expect((await waited).code).toBe('cancelled');
  expect(api.callsTo(STOP)).toHaveLength(1);
  // Nobody knows what the provider bills for it.
  expect(await rows()).toEqual({
    ...{ job: 'cancelled', isWished: true, attempt: 'cancelled', charged: 'unknown' },
    ...{ held: 0, spent: 400_000 },
  });
  await clock.advance(1);
});

test('G6: a job that was cancelled while its reply was lost is in doubt, not cancelled', async () => {
  const { kinora, api, cancel, rows } = open(createFakeClock({ auto: true }));
  const { answer, come } = held(lost());
  api.on(SUBMIT, answer);
  const waited = errorOf(kinora.generate(FOX, COST));
  await expect.poll(() => api.callsTo(SUBMIT).length).toBe(1);
  expect(await cancel()).toBe('requested');
  come();
  expect(await waited).toMatchObject({ code: 'submit_unknown', mayHaveCharged: 'unknown' });
  expect(await rows()).toEqual({
    ...{ job: 'parked', isWished: true, attempt: 'parked', charged: 'unknown' },
    ...{ held: 400_000, spent: 0 },
  });
  expect(await cancel()).toBe('too-late');
});

test.each([
  ['in the queue', waiting],
  ['while it runs', working],
])('G1: cancelled %s, the next state decides: the video is delivered', async (_, before) => {
  const { kinora, api, cancel, rows } = open(createFakeClock({ auto: true }));
  api.on(CHECK, before);
  api.on(STOP, json(200, { state: 'heard' }));
  const job = await kinora.submit(FOX, COST);
  await job.check();
  expect(await cancel()).toBe('requested');
  api.on(CHECK, before, done);
  const clip = await job.wait();
  expect(clip).toMatchObject({ url: VIDEO, cancelRequested: true });
  expect(await rows()).toEqual({
    ...{ job: 'succeeded', isWished: true, attempt: 'succeeded', charged: 'yes' },
    ...{ held: 0, spent: 400_000 },
  });
});

test('G2: cancelled when it is over, it is too late, and nothing is changed', async () => {
  const { kinora, api, cancel, rows } = open(createFakeClock({ auto: true }));
  await kinora.generate(FOX, COST);
  const before = await rows();
  expect(await cancel()).toBe('too-late');
  expect(await rows()).toEqual(before);
  expect(api.callsTo(STOP)).toEqual([]);
});

test('G4: a cancel whose reply is lost is an error, and can be asked for again', async () => {
  const { kinora, api, cancel, rows } = open(createFakeClock({ auto: true }));
  api.on(CHECK, working);
  api.on(STOP, lost(), stopping);
  await kinora.submit(FOX, COST);
  expect(await errorOf(cancel())).toMatchObject({
    code: 'network',
    phase: 'cancel',
    mayHaveCharged: 'yes',
    job: { requestId: 'j1' },
  });
  expect(await rows()).toMatchObject({ job: 'open', isWished: false });
  expect(await cancel()).toBe('cancelled');
  expect(await rows()).toMatchObject({ job: 'open', isWished: true });
});

test('G6: a wish outlives the process that had it', async () => {
  const store = { ...memoryStore(), leaseMs: 30_000 };
  const first = openAcme({ store }, createFakeClock());
  first.api.on(SUBMIT, () => new Promise(() => {}));
  first.kinora.submit(FOX, { onUnknownSubmit: 'resubmit' }).catch(() => {});
  await expect.poll(() => first.api.callsTo(SUBMIT).length).toBe(1);
  const [left] = await first.kinora.jobs();
  if (left === undefined) throw new Error('there is no job');
  expect(await first.kinora.cancel(left.snapshot.ref)).toBe('requested');

  const second = openAcme({ store });
  await second.clock.advance(60_000);
  const [job] = await second.kinora.recover();
  const error = await errorOf(job?.wait() ?? Promise.resolve());
  expect(error).toMatchObject({ code: 'submit_unknown', mayHaveCharged: 'unknown' });
  expect(second.api.callsTo(SUBMIT)).toEqual([]);
});

test('G3: where a provider cannot cancel, a job that it did not take is not sent again', async () => {
  const clock = createFakeClock({ auto: true });
  const { kinora, api, rows } = openTwo({}, clock);
  const { answer, come } = held(json(429, {}));
  api.on(BOLT, answer, boltAccepts);
  const waited = errorOf(kinora.generate(FIVE, { provider: 'bolt' }));
  await expect.poll(() => api.callsTo(BOLT).length).toBe(1);
  const [job] = await kinora.jobs();
  expect(await kinora.cancel(job?.snapshot.ref as JobRef)).toBe('unsupported');
  come();
  expect(await waited).toMatchObject({ code: 'cancelled' });
  expect(api.callsTo(BOLT)).toHaveLength(1);
  expect((await rows()).attempts).toMatchObject([{ state: 'cancelled', charged: 'no' }]);
});

test('G6: cancelled while it is sent, it is not sent again where it was not taken', async () => {
  const { kinora, api, cancel, rows } = open(createFakeClock({ auto: true }));
  const { answer, come } = held(json(429, {}));
  api.on(SUBMIT, answer, accepted);
  const waited = errorOf(kinora.generate(FOX, COST));
  await expect.poll(() => api.callsTo(SUBMIT).length).toBe(1);
  expect(await cancel()).toBe('requested');
  come();
  expect(await waited).toMatchObject({ code: 'cancelled' });
  expect(api.callsTo(SUBMIT)).toHaveLength(1);
  expect(await rows()).toMatchObject({ attempt: 'cancelled', charged: 'no', held: 0, spent: 0 });
});
