import { setTimeout } from 'node:timers/promises';
import { createFakeClock, json, type FakeClock } from '@kinora/testing';
import { beforeAll, expect, test } from 'vitest';
import { preload } from '../../src/client/preload.ts';
import { memoryStore } from '../../src/store/memory-store.ts';
import { accepted, API_KEY, acme, FOX, openAcme, SUBMIT, VIDEO } from './acme.ts';
import { errorOf } from './fails.ts';

// Loading takes real time, which no virtual clock waits for.
beforeAll(() => preload());

const KEY = { idempotencyKey: 'order-17' } as const;

/** A submit whose reply comes when the test says so. */
function slowReply() {
  const reply = Promise.withResolvers<void>();
  const arrival = Promise.withResolvers<void>();
  const answer = () => {
    arrival.resolve();
    return reply.promise.then(accepted);
  };
  return { answer, arrived: arrival.promise, come: reply.resolve };
}

/** Hashing takes real time as well. */
const HASHED_MS = 20;

test.each(['reconcile', 'park', 'resubmit'] as const)(
  'A11: a second click while the first is being sent is the same job, sent once (%s)',
  async (onUnknownSubmit) => {
    const clock = createFakeClock();
    const { kinora, api } = openAcme({}, clock);
    const { answer, arrived, come } = slowReply();
    api.on(SUBMIT, answer);
    const first = kinora.generate(FOX, { ...KEY, onUnknownSubmit });
    await arrived;
    const second = kinora.generate(FOX, { ...KEY, onUnknownSubmit });
    await setTimeout(HASHED_MS);
    await clock.advance(5000);
    come();
    const clips = await inTime(clock, Promise.all([first, second]));
    expect(clips.map(({ url }) => url)).toEqual([VIDEO, VIDEO]);
    expect(clips[1]?.ref).toEqual(clips[0]?.ref);
    expect(api.callsTo(SUBMIT)).toHaveLength(1);
  },
);

test('A11: two clicks at the very same moment are one job, sent once', async () => {
  const { kinora, api } = openAcme();
  const clips = await Promise.all([kinora.generate(FOX, KEY), kinora.generate(FOX, KEY)]);
  expect(clips[1]?.ref).toEqual(clips[0]?.ref);
  expect(api.callsTo(SUBMIT)).toHaveLength(1);
});

test('A11: two processes that are told the same are one job, sent once', async () => {
  const store = { ...memoryStore(), leaseMs: 30_000 };
  const { kinora, api, clock } = openAcme({ store }, createFakeClock());
  const other = openAcme({ store, transport: api.transport, fetch: api.fetch }, clock).kinora;
  const both = Promise.all([kinora.generate(FOX, KEY), other.generate(FOX, KEY)]);
  const clips = await inTime(clock, both);
  expect(clips.map(({ ref }) => ref.requestId)).toEqual(['j1', 'j1']);
  expect(api.callsTo(SUBMIT)).toHaveLength(1);
});

test('A11: a submit under way stays its process’, though who else waited for it leaves', async () => {
  const clock = createFakeClock();
  const store = { ...memoryStore(), leaseMs: 30_000 };
  const { kinora, api } = openAcme({ store }, clock);
  const { answer, arrived, come } = slowReply();
  api.on(SUBMIT, answer);
  const first = kinora.submit(FOX, { ...KEY, onUnknownSubmit: 'resubmit' });
  await arrived;
  const [job] = await kinora.jobs();
  if (job === undefined) throw new Error('there is no job');
  const { ref } = job.snapshot;
  const controller = new AbortController();
  const left = errorOf(kinora.wait(ref, { signal: controller.signal }));
  await clock.advance(10);
  controller.abort();
  expect((await left).code).toBe('aborted');
  const other = openAcme({ store, transport: api.transport }, clock).kinora;
  expect(await other.recover()).toEqual([]);
  come();
  expect((await inTime(clock, (await first).wait())).ref.requestId).toBe('j1');
  expect(api.callsTo(SUBMIT)).toHaveLength(1);
});

test('A11: a second click hands out the handle that the first one gets', async () => {
  const clock = createFakeClock();
  const { kinora, api } = openAcme({}, clock);
  const { answer, arrived, come } = slowReply();
  api.on(SUBMIT, answer);
  const both = [kinora.submit(FOX, KEY), kinora.submit(FOX, KEY)];
  await arrived;
  await setTimeout(HASHED_MS);
  come();
  const jobs = await Promise.all(both);
  expect(jobs.map(({ ref }) => ref.requestId)).toEqual(['j1', 'j1']);
  expect(jobs[1]).toBe(jobs[0]);
});

test('A11: another request under the same key is refused, and nothing is sent for it', async () => {
  const { kinora, api } = openAcme();
  await kinora.generate(FOX, KEY);
  const other = { ...FOX, prompt: 'A badger.' };
  const error = await errorOf(kinora.generate(other, KEY));
  expect(error).toMatchObject({
    code: 'idempotency_conflict',
    phase: 'reserve',
    mayHaveCharged: 'no',
    job: undefined,
  });
  const [job] = await kinora.jobs();
  expect(error.plainMessage).toBe(
    `another request was made under the idempotency key "order-17": ${job?.snapshot.ref.id} differs in prompt.`,
  );
  expect(api.callsTo(SUBMIT)).toHaveLength(1);
});

test('A11: what differs is named, as far as it was kept', async () => {
  const { kinora } = openAcme();
  await kinora.generate({ ...FOX, seed: 7 }, KEY);
  const differing = async (request: object, options = {}) => {
    const error = await errorOf(kinora.generate({ ...FOX, ...request }, { ...KEY, ...options }));
    return error.plainMessage.split(' differs in ')[1];
  };
  expect(await differing({ prompt: 'A badger.' })).toBe('prompt, seed.');
  expect(await differing({ seed: 7 }, { saveAs: 'fox.mp4' })).toBe(
    'provider, providers or saveAs.',
  );
  expect(await differing({ image: new Uint8Array([1]) })).toBe('some field.');
});

test('A11: a job is found under its key whatever may be paid by now', async () => {
  const { kinora, api } = openAcme();
  const first = await kinora.generate(FOX, { ...KEY, expectedCostUsd: 0.4, maxCostUsd: 1 });
  for (const options of [{ maxCostUsd: 0.01 }, { expectedCostUsd: 2, maxCostUsd: 1 }]) {
    expect((await kinora.generate(FOX, { ...KEY, ...options })).ref).toEqual(first.ref);
  }
  expect(api.callsTo(SUBMIT)).toHaveLength(1);
});

test('A11: a call that failed is the same failure under its key, until it gets another', async () => {
  const { kinora, api } = openAcme();
  api.on(SUBMIT, json(402, { problem: 'broke' }), accepted);
  const first = await errorOf(kinora.generate(FOX, KEY));
  const second = await errorOf(kinora.generate(FOX, KEY));
  expect([first.code, second.code]).toEqual(['insufficient_funds', 'insufficient_funds']);
  expect(api.callsTo(SUBMIT)).toHaveLength(1);
  expect((await kinora.generate(FOX, { idempotencyKey: 'order-18' })).url).toBe(VIDEO);
});

test('A11: the order of fields does not matter, and a key of another account is no help', async () => {
  const { kinora, api } = openAcme();
  const { model, prompt } = FOX;
  const one = await kinora.generate({ model, prompt, seed: 7 }, KEY);
  const other = await kinora.generate({ seed: 7, prompt, model }, KEY);
  expect(other.ref).toEqual(one.ref);
  const stranger = openAcme({ providers: [acme({ apiKey: `${API_KEY}-2` })] }).kinora;
  const error = await errorOf(() => stranger.resume(one.ref));
  expect(error).toMatchObject({ code: 'invalid_request', issues: [{ field: 'job' }] });
  expect(api.callsTo(SUBMIT)).toHaveLength(1);
});

test('A11: who waits for a submit of another process cannot say what it costs', async () => {
  const store = { ...memoryStore(), leaseMs: 30_000 };
  const { kinora, api, clock } = openAcme({ store }, createFakeClock());
  const { answer, arrived, come } = slowReply();
  api.on(SUBMIT, answer);
  const first = kinora.submit(FOX, KEY);
  await arrived;
  const other = openAcme({ store, transport: api.transport }, clock).kinora;
  const late = errorOf(other.generate(FOX, { ...KEY, deadlineMs: 3000 }));
  expect(await inTime(clock, late)).toMatchObject({
    code: 'deadline_exceeded',
    mayHaveCharged: 'unknown',
  });
  come();
  await first;
  expect(api.callsTo(SUBMIT)).toHaveLength(1);
});

/** Moves the time on until a call is done. */
async function inTime<Result>(clock: FakeClock, call: Promise<Result>): Promise<Result> {
  let isOver = false;
  const over = call.finally(() => {
    isOver = true;
  });
  while (!isOver) await clock.advance(1000);
  return over;
}
