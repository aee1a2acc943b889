import { expect, test } from 'vitest';
import type { ConditionalPrice, Model, Price } from '../../src/contract/model.ts';
import { estimateOf, listPriceOf } from '../../src/routing/estimate.ts';

const source = 'tests';
const at480: ConditionalPrice = {
  microUsd: 40_000,
  per: 'second',
  when: { resolution: '480p' },
  source,
};
const at720: ConditionalPrice = {
  microUsd: 80_000,
  per: 'second',
  when: { resolution: '720p' },
  source,
};
const loud: ConditionalPrice = {
  microUsd: 120_000,
  per: 'second',
  when: { resolution: '720p', sound: true },
  source,
};

function model(more: Partial<Model>): Model {
  return {
    task: 'text-to-video',
    fields: {
      resolution: { type: 'string', default: '720p' },
      duration: { type: 'string' },
      sound: { type: 'boolean' },
    },
    prices: [at480, at720, loud],
    source,
    ...more,
  };
}

test('of several prices the one for the fields that are sent holds', () => {
  const body = { resolution: '480p', duration: '5' };
  expect(listPriceOf(model({}), body)).toEqual({ price: at480, microUsd: 200_000 });
});

test('a field that is left out counts as what the provider fills in', () => {
  expect(estimateOf(model({}), { duration: '5' })).toBe(400_000);
});

test('of several prices that hold the highest counts', () => {
  expect(estimateOf(model({}), { duration: '5', sound: true })).toBe(600_000);
});

test('numbers that are sent as text are compared as text', () => {
  const prices: readonly ConditionalPrice[] = [
    { microUsd: 350_000, per: 'video', when: { duration: 5 }, source },
  ];
  expect(estimateOf(model({ prices }), { duration: '5' })).toBe(350_000);
  expect(estimateOf(model({ prices }), { duration: '10' })).toBeUndefined();
});

test('where no condition holds, the price for all does, or none', () => {
  const price: Price = { microUsd: 500_000, per: 'video', source };
  expect(listPriceOf(model({ price }), { resolution: '1080p' })).toEqual({
    price,
    microUsd: 500_000,
  });
  expect(listPriceOf(model({}), { resolution: '1080p' })).toBeUndefined();
});

test('a price per second without a length is listed, and comes to nothing that is known', () => {
  expect(listPriceOf(model({}), {})).toEqual({ price: at720, microUsd: undefined });
});

test('names that every object has are no fields of a body', () => {
  const prices = [{ ...at480, when: { constructor: 'x' } }];
  expect(estimateOf(model({ prices }), { duration: 5 })).toBeUndefined();
});
