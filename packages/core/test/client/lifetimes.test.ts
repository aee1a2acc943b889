import { createFakeClock, json, type FakeClock } from '@kinora/testing';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { preload } from '../../src/client/preload.ts';
import { systemClock } from '../../src/flow/clock.ts';
import type { JobStore } from '../../src/store/job-store.ts';
import { memoryStore } from '../../src/store/memory-store.ts';
import { CHECK, done, FOX, openAcme, SUBMIT, VIDEO, working } from './acme.ts';
import { errorOf } from './fails.ts';

beforeAll(() => preload());

const LEASE_MS = 30_000;

function sharedStore(): JobStore {
  return { ...memoryStore(), leaseMs: LEASE_MS };
}

/** Takes every submit, and has each job done at its second question. */
function takingAll(clock: FakeClock, store: JobStore) {
  const world = openAcme({ store }, clock);
  let taken = 0;
  world.api.on(SUBMIT, () => {
    taken += 1;
    world.api.on(`GET /v1/jobs/t${taken}`, working, done);
    return json(202, { id: `t${taken}` })();
  });
  return world;
}

describe('recover', () => {
  test('takes on at most so many jobs at once, and with watch all of them in turn', async () => {
    const [clock, store] = [createFakeClock({ auto: true }), sharedStore()];
    const { kinora, api } = takingAll(clock, store);
    for (let jobs = 0; jobs < 5; jobs += 1) await kinora.submit({ ...FOX, seed: jobs });
    const worker = openAcme({ store, transport: api.transport }, clock).kinora;
    expect(await worker.recover({ limit: 2 })).toHaveLength(2);
    const over = new AbortController();
    const watching = worker.recover({ limit: 2, watch: true, signal: over.signal });
    await expect.poll(async () => (await kinora.jobs({ states: ['open'] })).length).toBe(0);
    over.abort();
    expect(await watching).toEqual([]);
    expect(await kinora.jobs({ states: ['succeeded'] })).toHaveLength(5);
    expect(api.callsTo(SUBMIT)).toHaveLength(5);
  });

  test('E12: a worker that is stopped takes nothing on, and leaves its jobs to the next', async () => {
    const [clock, store] = [createFakeClock({ auto: true }), sharedStore()];
    const { kinora, api } = openAcme({ store }, clock);
    api.on(CHECK, working);
    await kinora.submit(FOX);
    const over = new AbortController();
    const worker = openAcme({ store, transport: api.transport }, clock).kinora;
    const watching = worker.recover({ watch: true, signal: over.signal });
    await expect.poll(() => api.callsTo(CHECK).length).toBeGreaterThan(1);
    over.abort();
    await watching;
    const asked = api.callsTo(CHECK).length;
    await clock.advance(600_000);
    expect(api.callsTo(CHECK)).toHaveLength(asked);
    api.on(CHECK, done);
    // Nobody has to wait for a lease to end.
    const [job] = await openAcme({ store, transport: api.transport }, clock).kinora.recover();
    expect((await job?.wait())?.url).toBe(VIDEO);
  });

  test('a job that nobody waits for any more is not sent', async () => {
    const store = sharedStore();
    const first = openAcme({ store }, createFakeClock());
    first.api.on(SUBMIT, json(429, {}, { 'retry-after': '20' }));
    first.kinora.generate(FOX, { deadlineMs: 60_000 }).catch(() => {});
    await expect.poll(() => first.clock.sleeps.includes(20_000)).toBe(true);
    const second = openAcme({ store });
    await second.clock.advance(120_000);
    const [job] = await second.kinora.recover();
    const error = await errorOf(job?.wait() ?? Promise.resolve());
    expect(error).toMatchObject({ code: 'deadline_exceeded', mayHaveCharged: 'no' });
    expect(second.api.calls).toEqual([]);
  });

  test('E11: a job at which process after process dies is left to a person, with its bill', async () => {
    const store = sharedStore();
    const clock = createFakeClock({ auto: true });
    const { kinora } = openAcme({ store }, clock);
    await kinora.submit(FOX);
    let jobs = 1;
    for (let deaths = 0; deaths < 40 && jobs > 0; deaths += 1) {
      await clock.advance(2 * LEASE_MS);
      // It takes the job on, says that it is at work, and is never heard of again.
      const owner = `process-${deaths}`;
      jobs = (await store.claim({ owner, now: clock.now(), limit: 9 })).length;
      await store.beat(owner, clock.now() + LEASE_MS);
    }
    await clock.advance(2 * LEASE_MS);
    const last = openAcme({ store }, clock);
    const [job] = await last.kinora.recover();
    const error = await errorOf(job?.wait() ?? Promise.resolve());
    expect(error.message).toContain('processes in a row have ended while at work on it');
    expect(error.job).toMatchObject({ requestId: 'j1' });
    expect(last.api.calls).toEqual([]);
    const [left] = await last.kinora.jobs();
    expect(left?.attempts).toMatchObject([{ state: 'parked', charged: 'yes', requestId: 'j1' }]);
  });
});

describe('jobs', () => {
  test('lists what the store keeps, newest first, by state', async () => {
    const clock = createFakeClock({ auto: true });
    const { kinora, api } = openAcme({}, clock);
    await kinora.generate(FOX, { idempotencyKey: 'one' });
    await clock.advance(1000);
    api.on(SUBMIT, json(402, { problem: 'broke' }));
    await errorOf(kinora.submit(FOX, { idempotencyKey: 'two' }));
    const jobs = await kinora.jobs();
    expect(jobs.map(({ idempotencyKey, snapshot }) => [idempotencyKey, snapshot.state])).toEqual([
      ['two', 'failed'],
      ['one', 'succeeded'],
    ]);
    expect(jobs[1]).toMatchObject({ request: FOX, skipped: [], attempts: [{ provider: 'acme' }] });
    expect((await kinora.jobs({ states: ['failed'] })).map((job) => job.idempotencyKey)).toEqual([
      'two',
    ]);
    expect(await kinora.jobs({ limit: 1 })).toHaveLength(1);
    expect(await kinora.jobs({ before: jobs[1]?.createdAt ?? 0 })).toEqual([]);
  });

  test('K4: a client that nobody holds any more leaves its jobs in the store', async () => {
    const [clock, store] = [createFakeClock({ auto: true }), sharedStore()];
    await openAcme({ store }, clock).kinora.submit(FOX);
    const { kinora } = openAcme({ store }, clock);
    const [job] = await kinora.jobs({ states: ['open'] });
    if (job === undefined) throw new Error('there is no job');
    expect((await kinora.resume(job.snapshot.ref).wait()).url).toBe(VIDEO);
  });
});

test('K3: whoever waits for a job, here, again or elsewhere, gets the same video', async () => {
  const [clock, store] = [createFakeClock({ auto: true }), sharedStore()];
  const { kinora, api } = openAcme({ store }, clock);
  const job = await kinora.submit(FOX);
  const clips = await Promise.all([job.wait(), job.wait(), kinora.wait(job.ref)]);
  const elsewhere = openAcme({ store, transport: api.transport }, clock).kinora;
  const asked = api.calls.length;
  const urls = [...clips, await elsewhere.wait(job.ref)].map(({ url }) => url);
  expect(urls).toEqual([VIDEO, VIDEO, VIDEO, VIDEO]);
  expect(api.calls).toHaveLength(asked);
});

test('K6: a handle of another version is refused, and so is one that has lost a part', async () => {
  const { kinora, api } = openAcme();
  const { ref } = await kinora.submit(FOX);
  const { provider: _, ...partial } = ref;
  for (const handle of [{ ...ref, version: 2 }, partial, 'text', null]) {
    const error = await errorOf(() => kinora.resume(handle as never));
    expect(error).toMatchObject({ code: 'invalid_request', issues: [{ field: 'job' }] });
  }
  expect(api.calls).toHaveLength(1);
});

test('E7: a deadline of 30 days is not over at once, and ends then', async () => {
  const { setImmediate } = globalThis;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  try {
    const hour = 3600_000;
    const { kinora, api } = openAcme({ clock: systemClock, pace: { minMs: hour, maxMs: hour } });
    const pass = async (hours: number) => {
      for (let passed = 0; passed < hours; passed += 1) {
        await settled(setImmediate);
        await vi.advanceTimersByTimeAsync(hour);
      }
    };
    api.on(CHECK, working);
    let ended: unknown;
    const waiting = errorOf(kinora.generate(FOX, { deadlineMs: 30 * 24 * hour })).then((error) => {
      ended = error.code;
    });
    await pass(24);
    expect(api.callsTo(CHECK).length).toBeGreaterThan(1);
    expect(ended).toBeUndefined();
    // No provider keeps a job so long; the question ends before the deadline does.
    await pass(8 * 24);
    await waiting;
    expect(ended).toBe('deadline_exceeded');
  } finally {
    vi.useRealTimers();
  }
});

test('E6: a clock that is set back by a day, or on by one, neither loses nor repeats a job', async () => {
  const store = sharedStore();
  const clock = createFakeClock({ auto: true });
  let shiftMs = 0;
  const shifted = { now: () => clock.now() + shiftMs, sleep: clock.sleep };
  const { kinora, api } = openAcme({ store, clock: shifted }, clock);
  api.on(CHECK, working, working, done);
  const job = await kinora.submit(FOX);
  shiftMs = -86_400_000;
  await job.check();
  shiftMs = 86_400_000;
  expect((await job.wait()).url).toBe(VIDEO);
  expect(api.callsTo(SUBMIT)).toHaveLength(1);
});

/** Everything has run that waits for no time. */
async function settled(schedule: typeof setImmediate): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) {
    await new Promise((resolve) => {
      schedule(resolve);
    });
  }
}
