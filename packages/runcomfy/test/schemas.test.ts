import { expect, test } from 'vitest';
import { schemas } from '../src/schemas.ts';

function read(json: unknown) {
  return schemas.reads({ status: 200, headers: {}, json });
}

test('asks for one entry of the catalogue', () => {
  expect(schemas.route('acme/otter/text-to-video')).toEqual({
    method: 'GET',
    host: 'main',
    target: '/v1/models/acme/otter/text-to-video',
  });
});

test("tells the schema of the model's input", () => {
  const input_schema = { type: 'object', properties: { shift: { type: 'float' } } };
  const said = { display_name: 'Otter', kind: 'model', base_price_usd: 0.1, price_unit: 'second' };
  const categories = ['text-to-video', null];
  expect(read({ model_id: 'acme/otter', ...said, categories, input_schema })).toEqual([
    { id: 'acme/otter', schema: input_schema, categories: ['text-to-video'] },
  ]);
});

test('an entry may come without a schema, and other replies are none', () => {
  expect(read({ model_id: 'acme/otter', input_schema: null })).toEqual([
    { id: 'acme/otter', schema: null, categories: [] },
  ]);
  expect(read({ detail: 'Not Found' })).toBeUndefined();
});
