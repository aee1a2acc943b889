import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdFor, readSpending, toMicroUsd } from '../../src/routing/ceiling.ts';
import { errorOf } from '../client/fails.ts';
import { attempt } from './attempts.ts';

const purchase = { provider: 'acme', model: 'acme/fox', estimateMicroUsd: 400_000 };

test('numbers about money are read in millionths of a US dollar', () => {
  expect(readSpending({ maxCostUsd: 0.6, expectedCostUsd: 0.4 })).toEqual({
    maxCostMicroUsd: 600_000,
    expectedMicroUsd: 400_000,
  });
  expect(readSpending({ maxCostUsd: 0, expectedCostUsd: 0 })).toEqual({
    maxCostMicroUsd: 0,
    expectedMicroUsd: 0,
  });
  expect(Object.keys(readSpending({}))).toEqual([]);
});

test('what may be spent is rounded down, and what is expected up', () => {
  expect(readSpending({ maxCostUsd: 0.0000019, expectedCostUsd: 0.0000011 })).toEqual({
    maxCostMicroUsd: 1,
    expectedMicroUsd: 2,
  });
});

test('whole millionths stay what they are, in spite of binary fractions', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e14 }), (microUsd) => {
      expect(toMicroUsd('usd', microUsd / 1e6, 'up')).toBe(microUsd);
      expect(toMicroUsd('usd', microUsd / 1e6, 'down')).toBe(microUsd);
    }),
  );
  expect(toMicroUsd('usd', 0.1 + 0.2, 'up')).toBe(300_000);
});

test.each([-0.01, -Infinity, Number.NaN, Infinity, 100_000_000.01, '1', null])(
  '%s is no sum of money',
  async (given) => {
    for (const field of ['maxCostUsd', 'expectedCostUsd'] as const) {
      const { code, issues } = await errorOf(() => readSpending({ [field]: given as number }));
      expect(code).toBe('invalid_request');
      expect(issues).toEqual([
        {
          field,
          given: given === '1' ? '"1"' : String(given),
          allowed: 'US dollars from 0 to 100 million',
        },
      ]);
    }
  },
);

test('100 million dollars can still be said', () => {
  expect(toMicroUsd('budgets.daily.limitUsd', 100_000_000, 'down')).toBe(1e14);
});

test('double spend is allowed only beside a ceiling', async () => {
  const { code, issues } = await errorOf(() => readSpending({ allowDoubleSpend: true }));
  expect(code).toBe('invalid_request');
  expect(issues).toEqual([
    { field: 'allowDoubleSpend', given: 'true', allowed: 'maxCostUsd or a budget beside it' },
  ]);
  expect(readSpending({ allowDoubleSpend: true, budget: 'daily' })).toEqual({});
  expect(readSpending({ allowDoubleSpend: true, maxCostUsd: 1 })).toEqual({
    maxCostMicroUsd: 1_000_000,
  });
  expect(readSpending({ allowDoubleSpend: false })).toEqual({});
});

test("an attempt is held at the caller's figure, else at the catalogue's", () => {
  expect(holdFor(purchase, {})).toBe(400_000);
  expect(holdFor({ ...purchase, expectedMicroUsd: 0 }, {})).toBe(0);
  expect(holdFor({ ...purchase, expectedMicroUsd: 500_000 }, { budget: 'daily' })).toBe(500_000);
});

test('without a ceiling an unknown price is no hindrance', () => {
  expect(holdFor({ ...purchase, estimateMicroUsd: undefined }, {})).toBeUndefined();
});

test('a price up to the ceiling is held, and one above is refused with both figures', async () => {
  expect(holdFor(purchase, { maxCostMicroUsd: 400_000 })).toBe(400_000);
  const error = await errorOf(() => holdFor(purchase, { maxCostMicroUsd: 399_999 }));
  expect(error).toMatchObject({
    code: 'budget_exceeded',
    phase: 'reserve',
    provider: 'acme',
    mayHaveCharged: 'no',
    plainMessage: 'acme/fox costs $0.40, over maxCostUsd $0.399999.',
  });
});

test('a ceiling of 0 is a ceiling', async () => {
  const { code } = await errorOf(() => holdFor(purchase, { maxCostMicroUsd: 0 }));
  expect(code).toBe('budget_exceeded');
  expect(holdFor({ ...purchase, estimateMicroUsd: 0 }, { maxCostMicroUsd: 0 })).toBe(0);
});

test('an unknown price under a ceiling is refused with the way to go on', async () => {
  const unpriced = { ...purchase, estimateMicroUsd: undefined };
  const ceiling = await errorOf(() => holdFor(unpriced, { maxCostMicroUsd: 600_000 }));
  expect(ceiling.code).toBe('price_unknown');
  expect(ceiling.message).toBe(
    'acme: acme/fox has no known price to hold to maxCostUsd $0.60. [price_unknown] ' +
      'Nothing was charged. Say what it may cost with expectedCostUsd.',
  );
  const budget = await errorOf(() => holdFor(unpriced, { budget: 'daily' }));
  expect(budget.plainMessage).toBe('acme/fox has no known price to hold to the budget "daily".');
});

const ceiling = { maxCostMicroUsd: 800_000 };

test('earlier attempts that may be billed count against the ceiling', async () => {
  expect(holdFor(purchase, ceiling, [attempt('failed', 'yes')])).toBe(400_000);
  const two = [attempt('failed', 'yes'), attempt('unconfirmed', 'unknown')];
  const error = await errorOf(() => holdFor(purchase, ceiling, two));
  expect(error).toMatchObject({
    code: 'budget_exceeded',
    mayHaveCharged: 'yes',
    plainMessage: 'acme/fox costs $0.40 beside $0.80 for earlier attempts, over maxCostUsd $0.80.',
  });
});

test('earlier attempts that cost nothing leave the whole ceiling', () => {
  const free = [attempt('refused', 'no'), attempt('failed', 'refunded')];
  expect(holdFor(purchase, { maxCostMicroUsd: 400_000 }, free)).toBe(400_000);
});

test('an earlier attempt without a price leaves no room under a ceiling', async () => {
  const unpriced = [attempt('unconfirmed', 'unknown', { estimateMicroUsd: undefined })];
  const error = await errorOf(() => holdFor(purchase, ceiling, unpriced));
  expect(error).toMatchObject({
    code: 'price_unknown',
    mayHaveCharged: 'unknown',
    plainMessage: 'an earlier attempt without a known price may be billed under maxCostUsd $0.80.',
  });
  expect(holdFor(purchase, { budget: 'daily' }, unpriced)).toBe(400_000);
});

test('a refusal says whether anything of the job is billed', async () => {
  const billed = async (...earlier: Parameters<typeof holdFor>[2] & object) =>
    (await errorOf(() => holdFor(purchase, { maxCostMicroUsd: 0 }, earlier))).mayHaveCharged;
  expect(await billed(attempt('refused', 'no'))).toBe('no');
  expect(await billed(attempt('queued', 'no'))).toBe('no');
  expect(await billed(attempt('failed', 'refunded'))).toBe('no');
  expect(await billed(attempt('parked', 'unknown'), attempt('refused', 'no'))).toBe('unknown');
  expect(await billed(attempt('parked', 'unknown'), attempt('failed', 'yes'))).toBe('yes');
});
