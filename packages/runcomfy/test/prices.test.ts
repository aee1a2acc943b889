import { reply } from '@kinora/testing';
import { expect, test } from 'vitest';
import { runcomfy } from '../src/index.ts';

const { list, bill } = (await runcomfy().adapter.prices?.()) ?? {};
const model = 'bytedance/seedance-2.5/image-to-video/720p';
const entry = {
  model_id: model,
  display_name: 'Seedance',
  base_price_usd: 0.35,
  price_unit: 'second',
  pricing_note: '1080p costs more.',
};

test("a price is read from the model's entry in the catalogue", () => {
  const target = `/v1/models/${model}`;
  expect(list?.route(model)).toEqual({ method: 'GET', host: 'main', target });
  expect(list?.reads(reply(entry))).toEqual([
    { model, usd: 0.35, per: 'second', note: '1080p costs more.' },
  ]);
});

test.each([
  ['output', 'video'],
  ['Second', 'second'],
  ['image', 'image'],
])('a price per %j is one per %j', (unit, per) => {
  expect(list?.reads(reply({ ...entry, price_unit: unit }))).toMatchObject([{ per }]);
});

test.each([
  { ...entry, base_price_usd: null },
  { ...entry, base_price_usd: '0.35' },
  { ...entry, price_unit: undefined },
  [],
])('an entry without a price that can be read has none: %j', (json) => {
  expect(list?.reads(reply(json))).toBeUndefined();
});

test('there is no list of bills: the result tells the cost', () => {
  expect(bill).toBeUndefined();
});
