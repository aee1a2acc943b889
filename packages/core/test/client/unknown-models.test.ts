import { json, lost, type Answer } from '@kinora/testing';
import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { defineAdapter, route, type Schemas } from '../../src/adapter.ts';
import { reads } from '../../src/reader.ts';
import { acme, accepted, API_KEY, openAcme } from './acme.ts';
import { errorOf } from './fails.ts';

const schemas: Schemas = {
  route: (model) => route`GET /schemas/${model}`,
  reads: reads(z.object({ schema: z.unknown() }), ({ schema }) => [{ id: 'acme/otter', schema }]),
};

const telling = defineAdapter({ ...acme().adapter, schemas: async () => schemas });

const SCHEMA = 'GET /schemas/acme/otter';
const SUBMIT = 'POST /v1/acme/otter';
const OTTER = {
  model: 'acme:acme/otter',
  prompt: 'An otter.',
  durationSeconds: 5,
  seed: 0,
} as const;

const otter = {
  type: 'object',
  required: ['prompt'],
  properties: {
    prompt: { type: 'string' },
    duration: { type: 'string', enum: ['5s', '10s'] },
    seed: { type: 'integer', default: null },
    whiskers: { type: 'integer', minimum: 1 },
  },
};

function open(...answers: readonly [Answer, ...Answer[]]) {
  const client = openAcme({ providers: [telling({ apiKey: API_KEY })] });
  client.api.on(SCHEMA, ...answers);
  client.api.on(SUBMIT, accepted, ...['j2', 'j3', 'j4'].map((id) => json(202, { id })));
  return client;
}

const told = json(200, { schema: otter });

test("a model that no table has takes neutral fields by its provider's schema", async () => {
  const { kinora, api } = open(told);
  const clip = await kinora.generate(OTTER);
  expect(api.calls.map(({ method, path }) => `${method} ${path}`).slice(0, 2)).toEqual([
    SCHEMA,
    SUBMIT,
  ]);
  expect(api.callsTo(SUBMIT)[0]?.body).toEqual({ prompt: 'An otter.', duration: '5s', seed: 0 });
  expect(clip).toMatchObject({ model: 'acme/otter', unverified: true, unsupported: [] });
  expect(clip.cost.estimateMicroUsd).toBeUndefined();
});

test('its own fields are checked as those of any model', async () => {
  const { kinora, api } = open(told);
  const wrong = { ...OTTER, steps: 30, providerOptions: { acme: { whiskers: 0, tail: true } } };
  const error = await errorOf(kinora.submit(wrong));
  expect(error.code).toBe('invalid_request');
  expect(error.issues.map(({ field }) => field)).toEqual([
    'steps',
    'providerOptions.acme.whiskers',
    'providerOptions.acme.tail',
  ]);
  expect(api.callsTo(SUBMIT)).toEqual([]);
});

test('the schema is asked for once an hour, and once for calls of one moment', async () => {
  const { kinora, api, clock } = open(told);
  await Promise.all([kinora.submit(OTTER), kinora.submit(OTTER)]);
  await kinora.submit(OTTER);
  expect(api.callsTo(SCHEMA)).toHaveLength(1);
  await clock.advance(3_600_000);
  await kinora.submit(OTTER);
  expect(api.callsTo(SCHEMA)).toHaveLength(2);
});

test('translate knows what has been told', async () => {
  const { kinora } = open(told);
  await kinora.submit(OTTER);
  expect((await kinora.translate(OTTER)).body).toEqual({
    prompt: 'An otter.',
    duration: '5s',
    seed: 0,
  });
});

test.each([
  ['cannot be read', json(200, { schema: { $ref: '#' } }), 'it is no schema that can be read'],
  [
    'requires what is in doubt',
    json(200, { schema: { ...otter, required: ['toString'] } }),
    'what it requires, toString, is in doubt',
  ],
  ['is not there', json(404, { problem: 'no such model' }), 'no such model'],
  ['comes in another form', json(200, []), 'the reply is of another kind than expected'],
  [
    'is larger than any',
    json(200, { schema: 'x'.repeat(5_000_001) }),
    'The reply exceeds 5000000 bytes.',
  ],
  ['does not come', lost(), /whose schema can be read \(.+\)/],
])(
  'a schema that %s leaves providerOptions alone, and the result says so',
  async (_, answer, why) => {
    const { kinora, api } = open(answer);
    const error = await errorOf(kinora.submit(OTTER));
    expect(error.issues.at(-1)).toMatchObject({ field: 'model', given: '"acme:acme/otter"' });
    expect(error.message).toMatch(why);
    const request = { model: OTTER.model, providerOptions: { acme: { text: 'An otter.' } } };
    const clip = await kinora.generate(request);
    expect(api.callsTo(SUBMIT).map(({ body }) => body)).toEqual([{ text: 'An otter.' }]);
    expect(clip.unverified).toBe(true);
    expect(clip.unsupported).toEqual([
      {
        field: 'model',
        reason: expect.stringMatching(/^its schema is not known, so only provider/),
      },
    ]);
  },
);

test('why a schema could not be read is asked again after a minute', async () => {
  const { kinora, api, clock } = open(lost(), told);
  await errorOf(kinora.submit(OTTER));
  await errorOf(kinora.submit(OTTER));
  expect(api.callsTo(SCHEMA)).toHaveLength(1);
  await clock.advance(60_000);
  await kinora.submit(OTTER);
  expect(api.callsTo(SCHEMA)).toHaveLength(2);
});

test('nobody is asked about a request that is none, nor about a model that is known', async () => {
  const { kinora, api } = open(told);
  await errorOf(kinora.submit({ ...OTTER, durationSeconds: -1 }));
  await kinora.submit({ model: 'acme:acme/fox', prompt: 'A fox.' });
  await errorOf(kinora.submit({ ...OTTER, model: 'acme:../keys' }));
  expect(api.callsTo(SCHEMA)).toEqual([]);
  expect(api.calls.map(({ path }) => path)).toEqual(['/v1/acme/fox']);
});

test('an abort while the schema is on its way ends the call, free', async () => {
  const stop = new AbortController();
  const { kinora, api } = open(() => {
    stop.abort();
    return told();
  });
  const error = await errorOf(kinora.submit(OTTER, { signal: stop.signal }));
  expect(error).toMatchObject({ code: 'aborted', mayHaveCharged: 'no' });
  expect(api.callsTo(SUBMIT)).toEqual([]);
});

test('several providers may be asked for it too', async () => {
  const { kinora, api } = open(told);
  await kinora.submit(OTTER, { providers: ['acme'] });
  expect(api.callsTo(SUBMIT)[0]?.body).toEqual({ prompt: 'An otter.', duration: '5s', seed: 0 });
});

test('without an address for schemas a model is reached as it is', async () => {
  const away = defineAdapter({
    ...acme().adapter,
    schemas: async () => ({
      ...schemas,
      route: (model) => ({ ...schemas.route(model), host: 'docs' }),
    }),
  });
  const baseUrl = { main: 'https://api.acme.example', files: 'https://files.acme.example' };
  const { kinora, api } = openAcme({ providers: [away({ apiKey: API_KEY, baseUrl })] });
  api.on(SUBMIT, accepted);
  await kinora.submit({ model: OTTER.model, providerOptions: { acme: { text: 'An otter.' } } });
  expect(api.callsTo(SUBMIT)).toHaveLength(1);
});

test('a live quote is of what would be sent by the schema, and without a key of nothing', async () => {
  const { kinora } = open(told);
  expect(await kinora.quote(OTTER)).toMatchObject([
    { ok: true, unverified: true, basis: 'unknown' },
  ]);
  const keyless = openAcme({ providers: [telling({ apiKey: '' })] });
  const [quote] = await keyless.kinora.quote(OTTER);
  expect(quote).toMatchObject({ ok: false, code: 'invalid_request' });
  expect(keyless.api.calls).toEqual([]);
});
