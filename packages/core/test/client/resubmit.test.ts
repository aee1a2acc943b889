import { createFakeClock, html, json, lost, neverSent } from '@kinora/testing';
import { expect, test } from 'vitest';
import { memoryStore } from '../../src/store/memory-store.ts';
import { accepted, FOX, openAcme, SUBMIT } from './acme.ts';
import { errorOf } from './fails.ts';

const AGAIN = { onUnknownSubmit: 'resubmit' } as const;

/** What a call comes to whose first send is lost, and the rows that are left of it. */
async function after(
  next: ReturnType<typeof json>,
  act: (world: ReturnType<typeof open>) => Promise<unknown> = async () => {},
) {
  const world = open();
  const { api, clock, store, kinora, controller } = world;
  api.on(SUBMIT, lost(), next);
  const failed = errorOf(kinora.submit(FOX, { ...AGAIN, signal: controller.signal }));
  failed.catch(() => {});
  await clock.advance(10);
  await act(world);
  for (let second = 0; second < 60; second += 1) await clock.advance(1000);
  const [job] = await store.jobs({ limit: 1 });
  const [attempt] = job === undefined ? [] : await store.attemptsOf(job.id);
  return { error: await failed, job, attempt, sends: api.callsTo(SUBMIT).length };
}

function open() {
  const clock = createFakeClock();
  const store = memoryStore();
  return { ...openAcme({ store }, clock), store, controller: new AbortController() };
}

const inDoubt = {
  error: { code: 'submit_unknown', mayHaveCharged: 'unknown', job: { provider: 'acme' } },
  job: { state: 'parked' },
  attempt: { state: 'parked', charged: 'unknown' },
};

test('a submit is sent again after one that is in doubt, when the caller wants that', async () => {
  const { kinora, api } = openAcme();
  api.on(SUBMIT, lost(), accepted);
  expect((await kinora.submit(FOX, AGAIN)).ref.requestId).toBe('j1');
  expect(api.callsTo(SUBMIT)).toHaveLength(2);
});

test('G11: stopped before it is sent again, it is in doubt, and not free', async () => {
  const left = await after(accepted, async ({ controller }) => controller.abort());
  expect(left).toMatchObject({ ...inDoubt, sends: 1 });
});

test('G6: cancelled before it is sent again, it is in doubt, and not free', async () => {
  const left = await after(accepted, async ({ kinora }) => {
    const [job] = await kinora.jobs();
    if (job !== undefined) await kinora.cancel(job.snapshot.ref);
  });
  expect(left).toMatchObject({ ...inDoubt, sends: 1 });
});

test.each([
  ['refused', json(402, { problem: 'broke' }), 2],
  ['not sent', neverSent(), 3],
  ['held back', json(429, {}), 3],
  ['in doubt as well', html(502), 3],
] as const)(
  'when the next one is %s, the first is in doubt all the same',
  async (_, next, sends) => {
    expect(await after(next)).toMatchObject({ ...inDoubt, sends });
  },
);
