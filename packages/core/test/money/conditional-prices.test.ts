import { expect, test } from 'vitest';
import type { ConditionalPrice, Model, Price } from '../../src/contract/model.ts';
import { estimateOf, listPriceOf } from '../../src/routing/estimate.ts';

const price: Price = { microUsd: 100, per: 'video', source: 'tests' };
const sharp: ConditionalPrice = { ...price, microUsd: 300, when: { resolution: '1080p' } };
const loud: ConditionalPrice = { ...price, microUsd: 200, when: { audio: true } };
const long: ConditionalPrice = { ...price, microUsd: 1, per: 'second', when: { audio: true } };
const model = (prices: readonly ConditionalPrice[], more: Partial<Model> = { price }): Model => ({
  task: 'text-to-video',
  fields: {},
  prices,
  source: 'tests',
  ...more,
});

test('a price for what was asked counts before the one that holds for all, also if it is lower', () => {
  const low = { ...sharp, microUsd: 5 };
  expect(estimateOf(model([low]), { resolution: '1080p' })).toBe(5);
  expect(estimateOf(model([low]), { resolution: '720p' })).toBe(100);
  expect(estimateOf(model([low], {}), { resolution: '720p' })).toBeUndefined();
  expect(listPriceOf(model([low]), { resolution: '1080p' })).toEqual({ price: low, microUsd: 5 });
});

test('of several that hold, the highest is held, in whatever order they are listed', () => {
  const body = { resolution: '1080p', audio: true };
  for (const prices of [
    [sharp, loud],
    [loud, sharp],
  ]) {
    expect(listPriceOf(model(prices), body)).toEqual({ price: sharp, microUsd: 300 });
  }
});

test('one that holds and is not known could be higher still', () => {
  const body = { resolution: '1080p', audio: true };
  for (const prices of [
    [sharp, long],
    [long, sharp],
  ]) {
    expect(estimateOf(model(prices), body)).toBeUndefined();
    expect(estimateOf(model(prices), { ...body, duration: 5 })).toBe(300);
  }
});
