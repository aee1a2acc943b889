import { expect, test } from 'vitest';
import type { Model } from '../../src/contract/model.ts';
import type { PriceAnswer, UnitPrice } from '../../src/engine/price.ts';
import { quotedPriceOf } from '../../src/routing/quoted-price.ts';
import { acme } from '../client/acme.ts';

const { adapter } = acme();
const at = Date.UTC(2026, 10, 20, 23);
const plain: Model = {
  task: 'text-to-video',
  fields: { duration: { type: 'integer' }, resolution: { type: 'string' } },
  source: 'tests',
};
const priced: Model = {
  ...plain,
  price: { microUsd: 50_000, per: 'second', source: 'price page, 2026-09-23' },
};
const conditional: Model = {
  ...plain,
  prices: [
    { microUsd: 90_000, per: 'second', when: { resolution: '1080p' }, source: 'price page' },
  ],
};

function told(price: Partial<UnitPrice>): PriceAnswer {
  return { kind: 'told', price: { microUsd: 60_000, per: 'second', note: undefined, ...price } };
}

function quoted(model: Model, body: Readonly<Record<string, unknown>>, answer?: PriceAnswer) {
  return quotedPriceOf({ adapter, model }, body, { answer, at });
}

test('what nobody prices is unknown, and not 0', () => {
  expect(quoted(plain, { duration: 5 })).toEqual({
    costMicroUsd: undefined,
    basis: 'unknown',
    isStartingPrice: false,
    unit: undefined,
    holdsFor: undefined,
    note: undefined,
    source: undefined,
    asOf: undefined,
    notLive: undefined,
  });
});

test('a list price comes with its unit, its source and the day in it', () => {
  expect(quoted(priced, { duration: 5 })).toEqual({
    costMicroUsd: 250_000,
    basis: 'list',
    isStartingPrice: false,
    unit: { microUsd: 50_000, per: 'second' },
    holdsFor: undefined,
    note: undefined,
    source: 'price page, 2026-09-23',
    asOf: '2026-09-23',
    notLive: undefined,
  });
});

test('a price that was asked for and not told leaves the list price, and says why', () => {
  const notLive = { code: 'unauthenticated', reason: 'who are you' } as const;
  expect(quoted(priced, { duration: 5 }, { kind: 'untold', ...notLive })).toMatchObject({
    costMicroUsd: 250_000,
    basis: 'list',
    notLive,
  });
});

test('a price for the whole body is the cost, whatever the catalogue says', () => {
  expect(quoted(conditional, { resolution: '1080p' }, told({ per: 'call' }))).toEqual({
    costMicroUsd: 60_000,
    basis: 'live',
    isStartingPrice: false,
    unit: undefined,
    holdsFor: undefined,
    note: undefined,
    source: "Acme's price API",
    asOf: '2026-11-20',
    notLive: undefined,
  });
});

test('a unit price is multiplied, and certain where the catalogue knows one price for all', () => {
  expect(quoted(priced, { duration: 5 }, told({}))).toMatchObject({
    costMicroUsd: 300_000,
    basis: 'live',
    isStartingPrice: false,
    unit: { microUsd: 60_000, per: 'second' },
  });
});

test('a unit price of a model of which little is known is where its price starts', () => {
  expect(quoted(plain, { duration: 5 }, told({}))).toMatchObject({
    costMicroUsd: 300_000,
    isStartingPrice: true,
  });
});

test('a note on what changes the price makes it a starting price', () => {
  const note = '1080p costs double';
  expect(quoted(priced, { duration: 5 }, told({ note }))).toMatchObject({
    isStartingPrice: true,
    note,
  });
});

test('a list price for just these fields is finer than one price for the model', () => {
  const body = { duration: 5, resolution: '1080p' };
  expect(quoted(conditional, body, told({}))).toMatchObject({
    costMicroUsd: 450_000,
    basis: 'list',
    holdsFor: { resolution: '1080p' },
  });
  expect(quoted(conditional, { duration: 5 }, told({}))).toMatchObject({
    costMicroUsd: 300_000,
    basis: 'live',
  });
});

test('a unit that cannot be counted is told, and its sum is not', () => {
  expect(quoted(plain, { duration: 5 }, told({ per: 'megapixels' }))).toMatchObject({
    costMicroUsd: undefined,
    basis: 'live',
    unit: { microUsd: 60_000, per: 'megapixels' },
  });
  expect(quoted(plain, {}, told({ per: 'second' }))).toMatchObject({ costMicroUsd: undefined });
});

test('fractions of a millionth are summed before they are rounded up', () => {
  expect(quoted(plain, { duration: 10 }, told({ microUsd: 0.25 }))).toMatchObject({
    costMicroUsd: 3,
  });
});
