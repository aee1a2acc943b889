import { expect, test } from 'vitest';
import { schemas } from '../src/schemas.ts';

const id = 'fal-ai/otter/v2/text-to-video';
const input = { type: 'object', properties: { prompt: { type: 'string' } } };

/** Laid out as the documents of 2026-01-26 are. */
const document = {
  openapi: '3.0.4',
  info: { title: `Queue OpenAPI for ${id}`, version: '1.0.0' },
  components: { schemas: { OtterV2TextToVideoInput: input } },
  paths: {
    [`/${id}/requests/{request_id}`]: { get: { responses: {} } },
    [`/${id}`]: {
      post: {
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/OtterV2TextToVideoInput' },
            },
          },
        },
      },
    },
  },
};

function read(json: unknown) {
  return schemas.reads({ status: 200, headers: {}, json });
}

test('asks the platform API for one endpoint with its OpenAPI document', () => {
  expect(schemas.route(id)).toEqual({
    method: 'GET',
    host: 'api',
    target: '/models?endpoint_id=fal-ai/otter/v2/text-to-video&expand=openapi-3.0',
  });
});

test("tells the schema of the submit's body, and what its references lead into", () => {
  const metadata = { category: 'text-to-video', display_name: 'Otter', status: 'active' };
  const model = { endpoint_id: id, metadata, openapi: document };
  expect(read({ models: [model], next_cursor: null, has_more: false })).toEqual([
    {
      id,
      schema: { $ref: '#/components/schemas/OtterV2TextToVideoInput' },
      document,
      categories: ['text-to-video'],
    },
  ]);
});

test.each([
  ['an error', { error: { code: 'expansion_failed', message: 'no document' } }],
  ['null', null],
  ['a document of another endpoint', { paths: { '/fal-ai/fox': document.paths[`/${id}`] } }],
])('has no schema where the document is %s', (_, openapi) => {
  const [described] = read({ models: [{ endpoint_id: id, openapi }] }) ?? [];
  expect(described?.schema).toBeUndefined();
});

test('an endpoint that does not exist is in no list, and other replies are none', () => {
  expect(read({ models: [], next_cursor: null, has_more: false })).toEqual([]);
  expect(read(null)).toBeUndefined();
});
