import { json, lost } from '@kinora/testing';
import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { defineAdapter, route, type Model, type Schemas } from '../../src/adapter.ts';
import { reads } from '../../src/reader.ts';
import { acme, accepted, API_KEY, openAcme } from './acme.ts';
import { errorOf } from './fails.ts';

const schemas: Schemas = {
  route: (model) => route`GET /schemas/${model}`,
  reads: reads(z.object({ schema: z.unknown() }), ({ schema }) => [{ id: 'acme/otter', schema }]),
};
const otter: Model = {
  task: 'text-to-video',
  family: 'otter-2',
  fields: { prompt: { type: 'string', required: true } },
  isPartial: true,
  price: { microUsd: 300_000, per: 'video', source: 'documents' },
  source: 'documents',
};
const catalogue = async () => ({ 'acme/otter': otter });
const telling = defineAdapter({ ...acme().adapter, schemas: async () => schemas, catalogue });

const SCHEMA = 'GET /schemas/acme/otter';
const SUBMIT = 'POST /v1/acme/otter';
const whole = {
  type: 'object',
  required: ['prompt'],
  properties: { prompt: { type: 'string' }, duration: { type: 'string', enum: ['5s', '10s'] } },
};
const told = json(200, { schema: whole });
const request = { model: 'otter-2', prompt: 'An otter.' } as const;

function open(answer = told) {
  const client = openAcme({ providers: [telling({ apiKey: API_KEY })] });
  client.api.on(SCHEMA, answer);
  client.api.on(SUBMIT, accepted);
  return client;
}

test.each(['otter-2', 'acme:acme/otter'])(
  'a model that documents describe in part is asked about where %s needs more of it',
  async (model) => {
    const { kinora, api } = open();
    const clip = await kinora.generate({ ...request, model, durationSeconds: 5 });
    expect(api.callsTo(SCHEMA)).toHaveLength(1);
    expect(api.callsTo(SUBMIT)[0]?.body).toEqual({ prompt: 'An otter.', duration: '5s' });
    expect(clip).toMatchObject({ model: 'acme/otter', unverified: true, unsupported: [] });
    expect(clip.cost.estimateMicroUsd).toBe(300_000);
  },
);

test('it is not asked about where what is known will do', async () => {
  const { kinora, api } = open();
  const clip = await kinora.generate(request);
  expect(api.callsTo(SCHEMA)).toHaveLength(0);
  expect(clip).toMatchObject({ model: 'acme/otter', unverified: false });
});

test('what the whole schema does not take is refused, and nothing is submitted', async () => {
  const { kinora, api } = open();
  const { issues } = await errorOf(kinora.submit({ ...request, durationSeconds: 7 }));
  expect(issues).toEqual([{ field: 'durationSeconds', given: '7', allowed: '5s, 10s' }]);
  expect(api.callsTo(SUBMIT)).toHaveLength(0);
});

test('without an answer the refusal says that not all of its fields are known', async () => {
  const { kinora, api } = open(lost());
  const { issues } = await errorOf(kinora.submit({ ...request, durationSeconds: 5 }));
  const allowed = 'nothing: of its fields only prompt are known, for others use providerOptions';
  expect(issues).toEqual([{ field: 'durationSeconds', given: '5', allowed }]);
  expect(api.callsTo(SUBMIT)).toHaveLength(0);
});

test('quotes and calls with several providers know it as well', async () => {
  const { kinora } = open();
  const asked = { ...request, durationSeconds: 5 };
  const [quote] = await kinora.quote(asked);
  expect(quote).toMatchObject({ ok: true, unverified: true, costMicroUsd: 300_000 });
  const clip = await kinora.generate(asked, { providers: ['acme'] });
  expect(clip.unverified).toBe(true);
});

test('without a key what is known is quoted', async () => {
  const { kinora } = openAcme({ providers: [telling()] });
  const [quote] = await kinora.quote({ ...request, durationSeconds: 5 });
  expect(quote).toMatchObject({ ok: false, code: 'invalid_request' });
});
