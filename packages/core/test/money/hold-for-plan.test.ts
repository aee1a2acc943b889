import { expect, test } from 'vitest';
import { holdForPlan } from '../../src/client/hold-for-plan.ts';
import type { Plan } from '../../src/client/plan.ts';
import type { JobOptions } from '../../src/store/rows.ts';
import { acme } from '../client/acme.ts';
import { errorOf } from '../client/fails.ts';
import { openBench } from '../steps/bench.ts';

const { adapter } = acme({ apiKey: 'key' });
const id = 'acme/fox';
// What it holds goes by the model and the body alone.
const plan = {
  adapter,
  id,
  model: adapter.models[id],
  translated: { body: { duration: 4 } },
} as unknown as Plan;
const options: JobOptions = {
  providers: ['acme'],
  onUnknownSubmit: 'reconcile',
  fallbackOn: [],
  allowDoubleSpend: false,
};

test('a plan holds what its model costs for its body, or what the caller expects', () => {
  expect(holdForPlan(plan, options)).toBe(200_000);
  expect(holdForPlan(plan, { ...options, expectedMicroUsd: 7 })).toBe(7);
});

test('a plan holds the dearer of the catalogue and what its provider says, or the one there is', () => {
  expect(holdForPlan({ ...plan, liveMicroUsd: 300_000 }, options)).toBe(300_000);
  expect(holdForPlan({ ...plan, liveMicroUsd: 100_000 }, options)).toBe(200_000);
  const { price: _, ...unpriced } = plan.model;
  const unlisted = { ...plan, model: unpriced };
  expect(holdForPlan({ ...unlisted, liveMicroUsd: 100_000 }, options)).toBe(100_000);
});

test('H1: beside what earlier attempts may come to', async () => {
  const limited = { ...options, maxCostMicroUsd: 599_999 };
  expect(holdForPlan(plan, limited)).toBe(200_000);
  const { attempt } = await openBench().keepJob({ state: 'parked', charged: 'unknown' });
  const error = await errorOf(() => holdForPlan(plan, limited, [attempt]));
  expect(error).toMatchObject({
    code: 'budget_exceeded',
    provider: 'acme',
    mayHaveCharged: 'unknown',
    plainMessage:
      'acme/fox costs $0.20 beside $0.40 for earlier attempts, over maxCostUsd $0.599999.',
  });
});
