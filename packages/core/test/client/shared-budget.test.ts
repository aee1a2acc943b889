import { createFakeClock } from '@kinora/testing';
import { beforeAll, expect, test } from 'vitest';
import { preload } from '../../src/client/preload.ts';
import type { JobStore } from '../../src/store/job-store.ts';
import { memoryStore } from '../../src/store/memory-store.ts';
import { done, FOX, openAcme, SUBMIT } from './acme.ts';
import { errorOf } from './fails.ts';
import { taking } from './two.ts';

beforeAll(() => preload());

const budgets = { daily: { limitUsd: 1 } };
const COST = { budget: 'daily', expectedCostUsd: 0.4 } as const;

async function moneyIn(store: JobStore): Promise<string> {
  const budget = await store.budget('daily');
  return `${budget?.heldMicroUsd} held, ${budget?.spentMicroUsd} spent`;
}

test('H8: of many submits at once, in two processes, only those that fit the budget are sent', async () => {
  const store = { ...memoryStore(), leaseMs: 30_000 };
  const clock = createFakeClock({ auto: true });
  const { kinora, api } = openAcme({ store, budgets }, clock);
  const other = openAcme({ store, budgets, transport: api.transport }, clock).kinora;
  api.on(SUBMIT, taking('t'));
  const clients = Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? kinora : other));
  const ends = await Promise.allSettled(clients.map((client) => client.submit(FOX, COST)));
  const refusals = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
  expect(refusals).toHaveLength(8);
  for (const refusal of refusals) {
    expect(refusal).toMatchObject({ code: 'budget_exceeded', mayHaveCharged: 'no' });
  }
  expect(api.callsTo(SUBMIT)).toHaveLength(2);
  expect(await moneyIn(store)).toBe('800000 held, 0 spent');
});

test('H10: the hold of a process that dies is kept, and settled by the one that goes on', async () => {
  const store = { ...memoryStore(), leaseMs: 30_000 };
  // It dies once the job and its hold are kept, and before anything is sent.
  const commit: JobStore['commit'] = async (writes) => {
    const outcome = await store.commit(writes);
    const isKept = writes.some(({ kind }) => kind === 'job');
    return isKept ? new Promise(() => {}) : outcome;
  };
  const dying = openAcme({ store: { ...store, commit, beat: async () => {} }, budgets }).kinora;
  void dying.submit(FOX, COST);
  await expect.poll(() => moneyIn(store)).toBe('400000 held, 0 spent');

  const { kinora, api } = openAcme({ store, budgets });
  const [job] = await kinora.recover();
  expect(await moneyIn(store)).toBe('400000 held, 0 spent');
  await job?.wait();
  expect(await moneyIn(store)).toBe('0 held, 400000 spent');
  expect(api.callsTo(SUBMIT)).toHaveLength(1);
});

test('H15: submits give up within a minute, and questions go on', async () => {
  const { kinora, api, clock } = openAcme();
  const busy = () => new Response('{}', { status: 429, headers: { 'retry-after': '10' } });
  api.on(SUBMIT, busy);
  const startedAt = clock.now();
  expect(await errorOf(kinora.submit(FOX))).toMatchObject({
    code: 'rate_limited',
    mayHaveCharged: 'no',
  });
  expect(api.callsTo(SUBMIT)).toHaveLength(3);
  expect(clock.now() - startedAt).toBeLessThanOrEqual(60_000);
  api.on(SUBMIT, taking('t'));
  let questions = 0;
  api.on('GET /v1/jobs/t-1', () => {
    questions += 1;
    return questions <= 40 ? busy() : done();
  });
  await kinora.generate(FOX);
  expect(questions).toBe(41);
});
