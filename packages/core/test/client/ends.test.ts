import { createFakeClock, json, type FakeClock } from '@kinora/testing';
import { expect, test } from 'vitest';
import type { KinoraOptions } from '../../src/client/options.ts';
import { memoryStore } from '../../src/store/memory-store.ts';
import { CHECK, done, FOX, openAcme, SUBMIT, working } from './acme.ts';
import { errorOf } from './fails.ts';

/** A client that notes what it is told of ends. */
function openTold(
  onTold: () => unknown = () => {},
  options: Partial<KinoraOptions> = {},
  clock?: FakeClock,
) {
  const told: { readonly state: string; readonly jobId: string; readonly eventId: string }[] = [];
  const store = { ...memoryStore(), leaseMs: 30_000 };
  const onEnd: KinoraOptions['onEnd'] = ({ state, ref }, eventId) => {
    told.push({ state, jobId: ref.id, eventId });
    return onTold();
  };
  return { ...openAcme({ store, onEnd, ...options }, clock), told, store };
}

const soon = () =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

test.each([
  ['succeeded', done],
  ['failed', json(200, { state: 'broken' })],
  ['cancelled', json(200, { state: 'stopped' })],
  ['parked', json(404, {})],
] as const)('the end of a job that %s is told once', async (state, end) => {
  const { kinora, api, told } = openTold();
  api.on(CHECK, end);
  await kinora.generate(FOX).catch(() => {});
  await soon();
  expect(told).toEqual([{ state, jobId: told[0]?.jobId, eventId: expect.any(String) }]);
});

test('a submit that is refused, or in doubt, is told as the end that it is', async () => {
  const { kinora, api, told } = openTold();
  api.on(SUBMIT, json(402, { problem: 'broke' }), json(502, {}));
  await errorOf(kinora.submit(FOX));
  await errorOf(kinora.submit(FOX));
  await soon();
  expect(told.map(({ state }) => state)).toEqual(['failed', 'parked']);
});

test('who throws or rejects when told is told again, with the same id', async () => {
  let times = 0;
  const { kinora, told, store } = openTold(() => {
    times += 1;
    if (times === 1) throw new Error('not now');
    if (times === 2) return Promise.reject(new Error('not yet'));
    return undefined;
  });
  await kinora.generate(FOX);
  await soon();
  await kinora.recover();
  await kinora.recover();
  await kinora.recover();
  expect(told).toHaveLength(3);
  expect(new Set(told.map(({ eventId }) => eventId)).size).toBe(1);
  expect(await store.untold(9)).toEqual([]);
});

test('A12: an end that a dead process told nobody of is told by the next one', async () => {
  const { kinora, told, store, api, clock } = openTold(() => new Promise(() => {}));
  await kinora.generate(FOX);
  await soon();
  const next = openTold(() => {}, { store, transport: api.transport }, clock);
  await next.kinora.recover();
  expect(next.told).toEqual(told);
});

test('G1: a video that comes after all is told besides the end that was told before', async () => {
  const { kinora, api, told } = openTold();
  api.on(CHECK, json(404, {}));
  const job = await kinora.submit(FOX);
  expect((await errorOf(job.wait())).code).toBe('job_not_found');
  await soon();
  api.on(CHECK, done);
  await job.check();
  await kinora.recover();
  expect(told.map(({ state }) => state)).toEqual(['parked', 'succeeded']);
  expect(new Set(told.map(({ eventId }) => eventId)).size).toBe(2);
});

test('an end that is over before anybody is told of it is not told', async () => {
  const clock = createFakeClock({ auto: true });
  const { kinora, api, told, store } = openTold(
    () => {
      throw new Error('not now');
    },
    {},
    clock,
  );
  api.on(CHECK, json(404, {}));
  const job = await kinora.submit(FOX);
  await errorOf(job.wait());
  await soon();
  api.on(CHECK, working, done);
  await job.check();
  const next = openTold(() => {}, { store, transport: api.transport }, clock);
  await next.kinora.recover();
  expect(next.told).toEqual([]);
  await next.kinora.wait(job.ref);
  await soon();
  expect(next.told.map(({ state }) => state)).toEqual(['succeeded']);
  expect(told.map(({ state }) => state)).toEqual(['parked']);
});
