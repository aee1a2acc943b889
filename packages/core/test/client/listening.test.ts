import { createFakeClock, json } from '@kinora/testing';
import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { route, type Webhook } from '../../src/adapter.ts';
import { reads } from '../../src/reader.ts';
import { preload } from '../../src/client/preload.ts';
import type { KinoraOptions } from '../../src/client/options.ts';
import { memoryStore } from '../../src/store/memory-store.ts';
import type { HttpCall } from '../../src/transport/transport.ts';
import { acme, API_KEY, done, FOX, openAcme, SUBMIT, working } from './acme.ts';

// Loading takes real time.
beforeAll(() => preload());

const MINUTE = 60_000;
/** Acme, which ends this call when a job has ended. */
const LISTEN = /\/v1\/jobs\/[^/]+\/end$/;

/** A client that asks once a minute, and what came over the calls that were held open. */
async function openWorld(options: Partial<KinoraOptions> = {}) {
  const clock = createFakeClock();
  const store = memoryStore();
  const { adapter, options: given } = acme({ apiKey: API_KEY, limits: { asks: 2 } });
  const listen = ({ requestId }: { readonly requestId: string }) =>
    route`GET /v1/jobs/${requestId}/end`;
  const listening = {
    ...adapter,
    endpoints: { ...adapter.endpoints, listen },
    webhook: WEBHOOK,
  };
  const pace = { minMs: MINUTE, maxMs: MINUTE };
  const { kinora, api } = openAcme(
    {
      ...{ providers: [{ adapter: listening, options: given }], pace, store },
      transport: async (call) => (LISTEN.test(call.url) ? held(call) : api.transport(call)),
      ...options,
    },
    clock,
  );
  const calls: HttpCall[] = [];
  const answers: ((status: number) => void)[] = [];
  const held = async (call: HttpCall) => {
    calls.push(call);
    const { promise, resolve } = Promise.withResolvers<number>();
    answers.push(resolve);
    const status = await promise;
    if (status === 0) return LOST;
    return { kind: 'reply', status, headers: {}, json: undefined, excerpt: 'data: …' } as const;
  };
  api.on('GET /v1/jobs/*', working);
  let submits = 0;
  for (const each of [SUBMIT, `${SUBMIT}?*`]) {
    api.on(each, () => json(202, { id: `fox-${(submits += 1)}` })());
  }
  return {
    ...{ kinora, api, clock, store, calls },
    asked: () => api.calls.filter(({ method }) => method === 'GET').length,
    /** Ends the latest call that is held open. */
    async end(status: number) {
      answers.at(-1)?.(status);
      await clock.advance(0);
    },
  };
}

const LOST = {
  kind: 'failure',
  sent: 'unknown',
  reason: 'network',
  message: 'reset',
  cause: undefined,
} as const;

const WEBHOOK: Webhook = {
  query: 'hook',
  signature: {
    reads: () => undefined,
    body: 'raw',
    key: { kind: 'public', keys: route`GET /keys` },
  },
  reads: reads(z.object({}), () => ({ requestIds: [] })),
};

/** A job that somebody waits for, just after its call was made. */
async function waitedFor(world: Awaited<ReturnType<typeof openWorld>>) {
  const job = await world.kinora.submit(FOX);
  const ending = job.wait().catch((error: unknown) => error);
  await world.clock.advance(0);
  return { job, ending };
}

test('a job is asked about as soon as the call that is held open for it ends', async () => {
  const world = await openWorld();
  const { job, ending } = await waitedFor(world);
  expect(world.calls[0]).toMatchObject({
    url: 'https://api.acme.example/v1/jobs/fox-1/end',
    headers: { accept: 'application/json, text/event-stream', authorization: `Bearer ${API_KEY}` },
    secrets: [API_KEY],
  });
  await world.clock.advance(3000);
  expect(world.asked()).toBe(0);
  world.api.on('GET /v1/jobs/*', done);
  await world.end(200);
  await ending;
  expect(job.snapshot).toMatchObject({ state: 'succeeded', at: job.ref.submittedAt + 3000 });
  expect(world.asked()).toBe(1);
  // So that the next one is expected when this one truly ended.
  const query = { provider: 'acme', model: 'acme/fox', limit: 9 };
  expect(await world.store.durationsOf(query)).toEqual([3000]);
});

test('what the call says is not believed: the job goes on, and is listened to thrice at most', async () => {
  const world = await openWorld();
  const { job, ending } = await waitedFor(world);
  for (let time = 0; time < 5; time += 1) {
    await world.end(200);
    await world.clock.advance(5000);
  }
  expect(world.calls).toHaveLength(3);
  expect(world.asked()).toBe(3);
  expect(job.snapshot.state).toBe('running');
  world.api.on('GET /v1/jobs/*', done);
  await world.clock.advance(2 * MINUTE);
  await ending;
  expect(job.snapshot.state).toBe('succeeded');
});

test.each([404, 500, 0])(
  'a call that comes to %i is no news, and no fault of the job',
  async (status) => {
    const world = await openWorld();
    const warnings: string[] = [];
    const { job, ending } = await waitedFor(world);
    job.on('warning', (text) => warnings.push(text));
    for (let time = 0; time < 5; time += 1) {
      await world.end(status);
      await world.clock.advance(5000);
    }
    expect([world.calls.length, world.asked()]).toEqual([3, 0]);
    world.api.on('GET /v1/jobs/*', done);
    await world.clock.advance(2 * MINUTE);
    await ending;
    expect([job.snapshot.state, warnings]).toEqual(['succeeded', []]);
  },
);

test('a call that lasted is made again whenever it ends', async () => {
  const world = await openWorld();
  await waitedFor(world);
  for (let time = 0; time < 6; time += 1) {
    await world.clock.advance(MINUTE);
    await world.end(0);
  }
  expect(world.calls).toHaveLength(6);
});

test('whoever stops waiting hangs up', async () => {
  const world = await openWorld();
  const job = await world.kinora.submit(FOX);
  const stop = new AbortController();
  const ending = job.wait({ signal: stop.signal }).catch(() => {});
  await world.clock.advance(0);
  expect(world.calls[0]?.signal?.aborted).toBe(false);
  stop.abort();
  await ending;
  await world.clock.advance(0);
  expect(world.calls[0]?.signal?.aborted).toBe(true);
});

test('no more calls are held open at once than may be asked, and the others are asked about', async () => {
  const world = await openWorld();
  for (let jobs = 0; jobs < 3; jobs += 1) await waitedFor(world);
  expect(world.calls).toHaveLength(2);
  await world.clock.advance(1.2 * MINUTE);
  expect(world.asked()).toBe(3);
});

test.each([
  ['to one who does not want to', { listen: false }],
  ['beside webhooks', { webhooks: { url: 'https://app.example/hooks' } }],
] as const)('nobody listens %s', async (_, options) => {
  const world = await openWorld(options);
  await waitedFor(world);
  expect(world.calls).toHaveLength(0);
});
