import { expect, test } from 'vitest';
import { schemas } from '../src/schemas.ts';

const schema = {
  type: 'object',
  required: ['prompt'],
  properties: { prompt: { type: 'string' } },
  'x-order-properties': ['prompt'],
};

/** One entry, laid out as in the list of the docs page on models. */
function entry(id: string, run: object) {
  const api_schemas = [{ type: 'model_run', method: 'POST', request_schema: schema, ...run }];
  return { model_id: id, type: 'text-to-video', base_price: 0.05, api_schema: { api_schemas } };
}

function read(...data: readonly unknown[]) {
  return schemas.reads({ status: 200, headers: {}, json: { code: 200, message: 'success', data } });
}

test('asks for the whole catalogue, whatever the model', () => {
  expect(schemas.route('acme/fox')).toEqual({
    method: 'GET',
    host: 'main',
    target: '/api/v3/models',
  });
});

test('tells the schema and the API version of every model in it', () => {
  const first = entry('acme/fox', { api_path: '/api/v3/acme/fox' });
  const second = entry('acme/otter', { api_path: '/api/v2/acme/otter' });
  expect(read(first, null, { name: 'no id' }, second)).toEqual([
    { id: 'acme/fox', schema, categories: ['text-to-video'], apiVersion: 'v3' },
    { id: 'acme/otter', schema, categories: ['text-to-video'], apiVersion: 'v2' },
  ]);
});

test.each([
  ['at the path of another', { api_path: '/api/v3/acme/other' }],
  ['at another host', { api_path: 'https://example.com/api/v3/acme/fox' }],
  ['that is no run', { type: 'model_train' }],
])('has no schema for an entry %s', (_, run) => {
  expect(read(entry('acme/fox', run))?.[0]?.schema).toBeUndefined();
});

test('other replies are none', () => {
  expect(
    schemas.reads({ status: 200, headers: {}, json: { code: 200, data: {} } }),
  ).toBeUndefined();
});
