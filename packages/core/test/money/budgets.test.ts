import { json } from '@kinora/testing';
import { expect, test } from 'vitest';
import { memoryStore } from '../../src/store/memory-store.ts';
import { done, FOX, openAcme, SUBMIT } from '../client/acme.ts';
import { errorOf } from '../client/fails.ts';

/** At five cents a second. */
const LONG = { ...FOX, durationSeconds: 10 };

test('a job is held to its budget before it is sent, and spends it when it has ended', async () => {
  const store = memoryStore();
  const { kinora } = openAcme({ store, budgets: { daily: { limitUsd: 0.5 } } });
  const job = await kinora.submit(LONG, { budget: 'daily' });
  const before = { id: 'daily', limitMicroUsd: 500_000, heldMicroUsd: 500_000, spentMicroUsd: 0 };
  expect(await store.budget('daily')).toEqual(before);
  await job.wait();
  expect(await store.budget('daily')).toEqual({
    ...before,
    heldMicroUsd: 0,
    spentMicroUsd: 500_000,
  });
});

test('what is over the budget is refused, and nothing is sent', async () => {
  const { kinora, api } = openAcme({ budgets: { daily: { limitUsd: 0.5 } } });
  await kinora.submit(LONG, { budget: 'daily', expectedCostUsd: 0.499999 });
  const error = await errorOf(kinora.submit(LONG, { budget: 'daily', expectedCostUsd: 0.000002 }));
  expect(error).toMatchObject({
    code: 'budget_exceeded',
    plainMessage:
      'acme/fox would hold $0.000002 of the budget "daily", of which $0.000001 of $0.50 are left.',
    mayHaveCharged: 'no',
  });
  expect(api.callsTo(SUBMIT)).toHaveLength(1);
});

test.each(['weekly', 'toString', '__proto__', ''])(
  'the budget %j, which the client does not have, is refused before anything is sent',
  async (budget) => {
    const { kinora, api } = openAcme({
      budgets: { daily: { limitUsd: 1 }, monthly: { limitUsd: 9 } },
    });
    const error = await errorOf(kinora.submit(FOX, { budget, expectedCostUsd: 0 }));
    expect(error).toMatchObject({
      code: 'invalid_request',
      issues: [{ field: 'budget', given: JSON.stringify(budget), allowed: 'daily, monthly' }],
    });
    expect(api.calls).toEqual([]);
  },
);

test('a client without budgets says so', async () => {
  const { kinora } = openAcme();
  expect(await errorOf(kinora.submit(LONG, { budget: 'daily' }))).toMatchObject({
    issues: [{ field: 'budget', given: '"daily"', allowed: 'nothing: the client has no budgets' }],
  });
});

test('the limit is the one that the client has now; what was spent stays spent', async () => {
  const store = memoryStore();
  const limits: unknown[] = [];
  const commit: typeof store.commit = (writes) => {
    limits.push(...writes.filter(({ kind }) => kind === 'limit'));
    return store.commit(writes);
  };
  const counted = { ...store, commit };
  const spend = (limitUsd: number, id = 'j1') => {
    const { kinora, api } = openAcme({ store: counted, budgets: { daily: { limitUsd } } });
    api.on(SUBMIT, json(202, { id }));
    api.on(`GET /v1/jobs/${id}`, done);
    return kinora.generate(LONG, { budget: 'daily' });
  };
  await spend(0.5);
  expect(await errorOf(spend(0.9))).toMatchObject({ code: 'budget_exceeded' });
  await spend(1, 'j2');
  expect(await errorOf(spend(1))).toMatchObject({ code: 'budget_exceeded' });
  expect(limits).toEqual(
    [500_000, 900_000, 1_000_000].map((limitMicroUsd) => ({
      kind: 'limit',
      budget: 'daily',
      limitMicroUsd,
    })),
  );
  expect(await store.budget('daily')).toMatchObject({ heldMicroUsd: 0, spentMicroUsd: 1_000_000 });
});

test('a limit is rounded down to whole millionths, and one that is no sum is named', async () => {
  const store = memoryStore();
  const open = (limitUsd: number) => openAcme({ store, budgets: { daily: { limitUsd } } }).kinora;
  await open(0.5000019).submit(LONG, { budget: 'daily' });
  expect(await store.budget('daily')).toMatchObject({ limitMicroUsd: 500_001 });
  const submitted = async () => await open(-1).submit(LONG, { budget: 'daily' });
  expect(await errorOf(submitted)).toMatchObject({
    code: 'invalid_request',
    issues: [{ field: 'budgets.daily.limitUsd', given: '-1' }],
  });
});

test('a ceiling is held against the price of the request, with its model named', async () => {
  const { kinora, api } = openAcme();
  const error = await errorOf(kinora.submit(LONG, { maxCostUsd: 0.499999 }));
  expect(error).toMatchObject({
    code: 'budget_exceeded',
    provider: 'acme',
    phase: 'reserve',
    mayHaveCharged: 'no',
  });
  expect(error.message).toContain('acme/fox costs $0.50, over maxCostUsd $0.499999.');
  expect(api.calls).toEqual([]);
  const cheap = { maxCostUsd: 0.4, expectedCostUsd: 0.4 };
  expect((await kinora.generate(LONG, cheap)).attempts).toMatchObject([
    { provider: 'acme', model: 'acme/fox', state: 'succeeded' },
  ]);
});
