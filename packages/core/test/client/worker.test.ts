import { createFakeClock, json, type Answer } from '@kinora/testing';
import { beforeAll, expect, test } from 'vitest';
import { preload } from '../../src/client/preload.ts';
import type { JobStore } from '../../src/store/job-store.ts';
import { memoryStore } from '../../src/store/memory-store.ts';
import { CHECK, done, FOX, openAcme, SUBMIT, working } from './acme.ts';
import { taking } from './two.ts';

beforeAll(() => preload());

function sharedStore(): JobStore {
  return { ...memoryStore(), leaseMs: 30_000 };
}

/** Lets virtual time pass in small steps until something is so. */
async function until(clock: ReturnType<typeof createFakeClock>, isSo: () => Promise<boolean>) {
  for (let turns = 0; turns < 500; turns += 1) {
    if (await isSo()) return;
    await clock.advance(500);
  }
  throw new Error('it never came to be');
}

test('a worker sees jobs through that others have left, and those that come later', async () => {
  const store = sharedStore();
  const clock = createFakeClock();
  const others = openAcme({ store }, clock);
  others.api.on(SUBMIT, json(202, { id: 'j1' }), json(202, { id: 'j2' }));
  await others.kinora.submit(FOX);
  const { kinora, api } = openAcme({ store }, clock);
  api.on(CHECK, working, working, done);
  api.on('GET /v1/jobs/j2', done);
  const stop = new AbortController();
  const watching = kinora.recover({ watch: true, everyMs: 1000, signal: stop.signal });
  const succeeded = async () => (await store.jobs({ states: ['succeeded'], limit: 9 })).length;
  await until(clock, async () => (await succeeded()) === 1);
  await others.kinora.submit(FOX);
  await until(clock, async () => (await succeeded()) === 2);
  stop.abort();
  expect(await watching).toEqual([]);
  expect(api.callsTo(SUBMIT)).toEqual([]);
  expect(api.callsTo(CHECK)).toHaveLength(3);
});

test('E12: a worker that is stopped leaves its jobs to the next one', async () => {
  const store = sharedStore();
  const clock = createFakeClock();
  await openAcme({ store }, clock).kinora.submit(FOX);
  const first = openAcme({ store }, clock);
  first.api.on(CHECK, working);
  const stop = new AbortController();
  const watching = first.kinora.recover({ watch: true, signal: stop.signal });
  await clock.advance(2000);
  stop.abort();
  await clock.advance(10);
  await watching;
  const second = openAcme({ store }, clock);
  const [job] = await second.kinora.recover();
  await clock.advance(5000);
  expect(job?.snapshot.state).toBe('succeeded');
});

test('a worker with room for one job takes the next as soon as it is done', async () => {
  const store = sharedStore();
  const clock = createFakeClock();
  const others = openAcme({ store }, clock);
  others.api.on(SUBMIT, json(202, { id: 'j1' }), json(202, { id: 'j2' }), json(202, { id: 'j3' }));
  for (let jobs = 0; jobs < 3; jobs += 1) await others.kinora.submit(FOX);
  const { kinora, api } = openAcme({ store }, clock);
  for (const id of ['j1', 'j2', 'j3']) api.on(`GET /v1/jobs/${id}`, done);
  const stop = new AbortController();
  const watching = kinora.recover({ watch: true, limit: 1, everyMs: 600_000, signal: stop.signal });
  await clock.advance(20_000);
  expect(await store.jobs({ states: ['succeeded'], limit: 9 })).toHaveLength(3);
  stop.abort();
  await clock.advance(10);
  await watching;
});

test('E5: a worker outlives a store that fails for a while', async () => {
  const clock = createFakeClock();
  const healthy = sharedStore();
  let isBroken = false;
  const claim: JobStore['claim'] = async (asked) => {
    if (isBroken) throw new Error('database is locked');
    return healthy.claim(asked);
  };
  const { kinora, api } = openAcme({ store: { ...healthy, claim } }, clock);
  const stop = new AbortController();
  const watching = kinora.recover({ watch: true, everyMs: 1000, signal: stop.signal });
  await clock.advance(500);
  isBroken = true;
  await clock.advance(5000);
  isBroken = false;
  await openAcme({ store: healthy }, clock).kinora.submit(FOX);
  await clock.advance(10_000);
  expect(await healthy.jobs({ states: ['succeeded'], limit: 9 })).toHaveLength(1);
  expect(api.callsTo(SUBMIT)).toEqual([]);
  stop.abort();
  await clock.advance(10);
  await watching;
});

test('C14: of many jobs in flight all are asked about, few at a time', async () => {
  const store = sharedStore();
  const clock = createFakeClock();
  const JOBS = 400;
  const others = openAcme({ store }, clock);
  others.api.on(SUBMIT, taking('t'));
  await Promise.all(Array.from({ length: JOBS }, () => others.kinora.submit(FOX)));
  const { kinora, api } = openAcme({ store }, clock);
  let [asking, most] = [0, 0];
  for (let job = 1; job <= JOBS; job += 1) {
    const slowly = (answer: Answer) => async () => {
      asking += 1;
      most = Math.max(most, asking);
      await clock.sleep(10);
      asking -= 1;
      return answer();
    };
    api.on(`GET /v1/jobs/t-${job}`, slowly(working), slowly(done));
  }
  const stop = new AbortController();
  const watching = kinora.recover({ watch: true, limit: 150, signal: stop.signal });
  const isOver = async () => (await store.jobs({ states: ['open'], limit: 1 })).length === 0;
  await until(clock, isOver);
  stop.abort();
  await clock.advance(10);
  await watching;
  expect(await store.jobs({ states: ['succeeded'], limit: JOBS })).toHaveLength(JOBS);
  expect(api.calls).toHaveLength(2 * JOBS);
  expect(most).toBe(8);
});
