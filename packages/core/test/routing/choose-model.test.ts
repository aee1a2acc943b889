import { expect, test } from 'vitest';
import { createKinora } from '../../src/client/create-kinora.ts';
import type { Provider } from '../../src/contract/define-adapter.ts';
import type { VideoRequest } from '../../src/request/video-request.ts';
import { acme } from '../client/acme.ts';
import { errorOf } from '../client/fails.ts';

const image = 'https://example.com/fox.png';

/** The same company under another name, with one family less. */
function other(): Provider {
  const { adapter, options } = acme({ apiKey: 'k' });
  const models = { 'other/fox': adapter.models['acme/fox'] };
  return { adapter: { ...adapter, id: 'other', name: 'Other', models }, options };
}

const one = createKinora({ providers: [acme({ apiKey: 'k' })] });
const two = createKinora({ providers: [acme({ apiKey: 'k' }), other()] });

async function chosen(client: typeof one, request: Partial<VideoRequest>, provider?: 'acme') {
  const asked = { prompt: 'A fox.', ...request } as VideoRequest;
  const { provider: id, model, unverified } = await client.translate(asked, provider);
  return { provider: id, model, unverified };
}

async function refusal(client: typeof one, request: Partial<VideoRequest>, provider?: string) {
  const { code, message, issues, mayHaveCharged } = await errorOf(() =>
    chosen(client, request, provider as 'acme'),
  );
  expect(mayHaveCharged).toBe('no');
  return { code, message, issues };
}

test.each<[string, Partial<VideoRequest>, string]>([
  ["a provider's own id", { model: 'acme/fox' }, 'acme/fox'],
  ['an id with its provider', { model: 'acme:acme/fox' }, 'acme/fox'],
  ['a family', { model: 'fox' }, 'acme/fox'],
  ['a family with a picture', { model: 'fox', image }, 'acme/fox/from-image'],
])('%s names a model', async (_what, request, model) => {
  expect(await chosen(one, request)).toEqual({ provider: 'acme', model, unverified: false });
});

test('a family that one of several providers offers needs no provider named', async () => {
  expect(await chosen(two, { model: 'badger' })).toMatchObject({ model: 'acme/badger' });
});

test('a family that several providers offer needs one named', async () => {
  const { code, message } = await refusal(two, { model: 'fox' });
  expect(code).toBe('unknown_provider');
  expect(message).toContain('"fox" is offered by acme, other: say which provider.');
  expect(await chosen(two, { model: 'fox' }, 'acme')).toMatchObject({ model: 'acme/fox' });
});

test('an id outside the catalogue works with its provider, and says so', async () => {
  const { provider, model, unverified } = await chosen(one, {
    model: 'acme:acme/new-one',
    prompt: undefined,
  });
  expect({ provider, model, unverified }).toEqual({
    provider: 'acme',
    model: 'acme/new-one',
    unverified: true,
  });
});

test('an unknown model is told with the nearest names', async () => {
  const { code, message } = await refusal(one, { model: 'foxx' });
  expect(code).toBe('unknown_model');
  expect(message).toContain('no model "foxx" at acme. Nearest: fox');
  expect((await refusal(two, { model: 'foxx' })).message).toContain(
    'no model "foxx". Nearest: fox',
  );
});

test('a model that another provider has is told as such', async () => {
  const { code, message } = await refusal(two, { model: 'badger' }, 'other');
  expect(code).toBe('unknown_model');
  expect(message).toContain('no model "badger" at other. It is offered by acme.');
});

test.each(['acmee', '', '__proto__', 'constructor'])(
  'an unknown provider %j is told',
  async (id) => {
    const { code, message } = await refusal(one, { model: 'fox' }, id);
    expect(code).toBe('unknown_provider');
    expect(message).toContain(`no provider ${JSON.stringify(id)}; this client has acme.`);
  },
);

test('an unknown provider in a model name is told', async () => {
  const { code, message } = await refusal(one, { model: 'nobody:fox' });
  expect(code).toBe('unknown_provider');
  expect(message).toContain('no provider "nobody"; this client has acme.');
});

test('a model of one provider is not asked for at another', async () => {
  const { code, message } = await refusal(two, { model: 'acme:acme/fox' }, 'other');
  expect(code).toBe('unknown_provider');
  expect(message).toContain(`model "acme:acme/fox" is acme's, not other's.`);
});

test('a family without the task that the files ask for lists its tasks', async () => {
  const { code, issues } = await refusal(one, { model: 'badger', image });
  expect(code).toBe('invalid_request');
  expect(issues).toEqual([
    {
      field: 'model',
      given: 'badger for image-to-video',
      allowed: 'text-to-video at Acme; the task follows from the files given',
    },
  ]);
});

test.each(['toString', '__proto__', 'constructor', 'hasOwnProperty'])(
  'the model %s, which every object has, is unknown',
  async (model) => {
    expect((await refusal(one, { model })).code).toBe('unknown_model');
    expect((await refusal(one, { model }, 'acme')).code).toBe('unknown_model');
  },
);

test.each(['acme:..', 'acme:../admin', 'acme:a/./b', 'acme:a/../../b', 'acme:\ud800'])(
  'the model id %j climbs nowhere',
  async (model) => {
    const { code, issues } = await refusal(one, { model, prompt: undefined });
    expect(code).toBe('invalid_request');
    expect(issues.map(({ field }) => field)).toEqual(['model']);
  },
);

test('a very long model name costs no time and is not repeated whole', async () => {
  const startedAt = performance.now();
  const { code, message } = await refusal(one, { model: 'x'.repeat(1_000_000) });
  expect(code).toBe('unknown_model');
  expect(message.length).toBeLessThan(500);
  expect(performance.now() - startedAt).toBeLessThan(1000);
});
