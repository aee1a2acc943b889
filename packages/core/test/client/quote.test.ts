import { createFakeClock, createScriptedTransport, json, lost } from '@kinora/testing';
import { expect, test } from 'vitest';
import { createKinora } from '../../src/client/create-kinora.ts';
import { preload } from '../../src/client/preload.ts';
import { PRICE, teller } from '../engine/teller.ts';
import { acme, API_KEY, FOX } from './acme.ts';
import { errorOf } from './fails.ts';

const apiKey = API_KEY;
/** Another provider of the same family, which tells no prices. */
const silent = {
  ...acme({ apiKey }),
  adapter: { ...acme().adapter, id: 'silent', name: 'Silent' },
};
const PNG = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0]);
const fromImage = { model: 'fox', prompt: 'A fox.', image: PNG };
const fiveSeconds = { model: 'fox', prompt: 'A fox.', durationSeconds: 5 };
const price = json(200, { usd: 0.3, currency: 'USD', per: 'call' });

function open() {
  const clock = createFakeClock({ auto: true });
  const api = createScriptedTransport();
  const kinora = createKinora({
    providers: [teller({ apiKey }), silent],
    transport: clock.holding(api.transport),
    clock,
    random: () => 0.5,
  });
  return { kinora, api, clock };
}

test('every provider is quoted by what it would be sent, and nothing is submitted', async () => {
  const { kinora, api } = open();
  api.on(PRICE, price);
  const told = {
    ok: true,
    model: 'acme/fox',
    endpoint: 'POST https://api.acme.example/v1/acme/fox',
    isStartingPrice: false,
    holdsFor: undefined,
    note: undefined,
    notLive: undefined,
    adjusted: [],
    unsupported: [],
    unverified: false,
  };
  expect(await kinora.quote(fiveSeconds)).toEqual([
    {
      ...told,
      provider: 'acme',
      costMicroUsd: 300_000,
      basis: 'live',
      unit: undefined,
      source: "Acme's price API",
      asOf: '2026-01-01',
    },
    {
      ...told,
      provider: 'silent',
      costMicroUsd: 250_000,
      basis: 'list',
      unit: { microUsd: 50_000, per: 'second' },
      source: 'tests',
      asOf: undefined,
    },
  ]);
  expect(api.calls.map(({ method, path, body }) => [`${method} ${path}`, body])).toEqual([
    [PRICE, { model: 'acme/fox', inputs: { prompt: 'A fox.', duration: 5 } }],
  ]);
});

test('without live prices nobody is asked', async () => {
  const { kinora, api } = open();
  const quotes = await kinora.quote(fiveSeconds, { live: false });
  expect(quotes).toMatchObject([
    { basis: 'list', costMicroUsd: 250_000, notLive: undefined },
    { basis: 'list', costMicroUsd: 250_000 },
  ]);
  expect(api.calls).toEqual([]);
});

test('a provider that cannot do it is in the list with its reason', async () => {
  const { kinora } = open();
  const quotes = await kinora.quote({ ...fiveSeconds, durationSeconds: 60 }, { live: false });
  expect(quotes[0]).toEqual({
    ok: false,
    provider: 'acme',
    code: 'invalid_request',
    issues: [{ field: 'durationSeconds', given: '60', allowed: 'integer 1 to 10' }],
    message: 'durationSeconds is 60; it takes integer 1 to 10.',
  });
  const unknown = await kinora.quote({ ...FOX, model: 'cat' }, { provider: 'silent' });
  expect(unknown).toMatchObject([{ ok: false, provider: 'silent', code: 'unknown_model' }]);
});

test('what would be moved or left out is quoted with what it would be sent as', async () => {
  const { kinora } = open();
  const policy = { adjust: 'nearest', onUnsupported: 'warn', provider: 'acme' } as const;
  const request = { ...fiveSeconds, durationSeconds: 60, steps: 9 };
  expect(await kinora.quote(request, { ...policy, live: false })).toMatchObject([
    {
      costMicroUsd: 500_000,
      adjusted: [{ field: 'durationSeconds', asked: 60, sent: 10 }],
      unsupported: [{ field: 'steps' }],
    },
  ]);
});

test('a price that cannot be had leaves the list price with the reason', async () => {
  const { kinora, api } = open();
  api.on(PRICE, lost());
  const [quote] = await kinora.quote(fiveSeconds, { provider: 'acme' });
  expect(quote).toMatchObject({
    ok: true,
    basis: 'list',
    costMicroUsd: 250_000,
    notLive: { code: 'network' },
  });
  expect(api.calls).toHaveLength(1);
});

test("one provider's own model is quoted by that provider alone", async () => {
  const { kinora } = open();
  const quotes = await kinora.quote({ ...FOX, model: 'silent:acme/fox' });
  expect(quotes).toMatchObject([{ provider: 'silent', ok: true }]);
});

test('a model that is in no table is quoted by the price that its provider tells', async () => {
  const { kinora, api } = open();
  api.on(PRICE, price);
  const request = { model: 'acme:acme/new', providerOptions: { acme: { words: 'A fox.' } } };
  expect(await kinora.quote(request)).toMatchObject([
    { provider: 'acme', model: 'acme/new', unverified: true, costMicroUsd: 300_000 },
  ]);
  expect(await kinora.quote(request, { live: false })).toMatchObject([
    { provider: 'acme', unverified: true, basis: 'unknown', costMicroUsd: undefined },
  ]);
  expect(api.calls).toHaveLength(1);
});

test('a picture is not uploaded for a quote: a link stands in for it', async () => {
  const { kinora, api } = open();
  api.on(PRICE, price);
  const [quote] = await kinora.quote(fromImage, { provider: 'acme' });
  expect(quote).toMatchObject({ basis: 'live', costMicroUsd: 300_000 });
  const inputs = { prompt: 'A fox.', image_url: 'https://example.com/image.png' };
  expect(api.calls.map(({ body }) => body)).toEqual([{ model: 'acme/fox/from-image', inputs }]);
});

test('a price is not asked for a sound whose length nobody has seen', async () => {
  const talking = {
    task: 'audio-to-video',
    fields: { audio: { type: 'string', media: 'audio' } },
    source: 'tests',
  } as const;
  const { adapter } = teller();
  const api = createScriptedTransport();
  const provider = { options: { apiKey }, adapter: { ...adapter, models: { talking } } };
  const kinora = createKinora({ providers: [provider], transport: api.transport });
  const audio = new File([new Uint8Array([0x49, 0x44, 0x33, 4, 0, 0])], 'a.mp3', {
    type: 'audio/mpeg',
  });
  expect(await kinora.quote({ model: 'talking', audio })).toMatchObject([
    { basis: 'unknown', costMicroUsd: undefined, notLive: { code: 'invalid_request' } },
  ]);
  expect(api.calls).toEqual([]);
});

test('a provider that does not answer is given up after 15 seconds', async () => {
  await preload();
  const { adapter } = teller();
  const clock = createFakeClock({ auto: true });
  const kinora = createKinora({
    providers: [{ adapter, options: { apiKey } }],
    clock,
    transport: ({ signal }) =>
      new Promise((resolve) => {
        const failure = { kind: 'failure', sent: 'unknown', reason: 'aborted' } as const;
        signal?.addEventListener('abort', () =>
          resolve({ ...failure, message: 'given up', cause: undefined }),
        );
      }),
  });
  const start = clock.now();
  expect(await kinora.quote(fiveSeconds)).toMatchObject([
    { basis: 'list', notLive: { code: 'deadline_exceeded' } },
  ]);
  expect(clock.now() - start).toBe(15_000);
});

test('an abort ends a quote as an abort', async () => {
  const { kinora, api } = open();
  const controller = new AbortController();
  api.on(PRICE, () => {
    controller.abort();
    return price();
  });
  const asked = kinora.quote(fiveSeconds, { signal: controller.signal });
  expect(await errorOf(asked)).toMatchObject({ code: 'aborted', mayHaveCharged: 'no' });
});

test.each([
  [{ durationSeconds: -1 }, {}],
  [{}, { live: 'yes' }],
  [{}, { maxCostUsd: 1 }],
  [{}, { providers: [] }],
  [{}, { provider: 'acme', providers: ['acme'] }],
])('a slip in the request %j or the options %j is an error', async (change, options) => {
  const { kinora } = open();
  const slip = options as Parameters<typeof kinora.quote>[1];
  const error = await errorOf(kinora.quote({ ...fiveSeconds, ...change }, slip));
  expect(error).toMatchObject({ code: 'invalid_request', mayHaveCharged: 'no' });
});

test('a provider that this client does not have is an error', async () => {
  const { kinora } = open();
  const asked = kinora.quote(fiveSeconds, { provider: 'other' });
  expect((await errorOf(asked)).code).toBe('unknown_provider');
});
