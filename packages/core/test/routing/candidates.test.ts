import { expect, test } from 'vitest';
import type { Adapter } from '../../src/contract/adapter.ts';
import type { TranslationPolicy } from '../../src/contract/binding/draft.ts';
import { candidatesFor } from '../../src/routing/candidates.ts';
import type { VideoRequest } from '../../src/request/video-request.ts';
import { acme } from '../client/acme.ts';
import { errorOf } from '../client/fails.ts';

const { adapter } = acme({ apiKey: 'k' });

/** Has Acme's fox, which it makes without a seed, and no badger. */
const other: Adapter = {
  ...adapter,
  id: 'other',
  models: {
    'other/fox': {
      task: 'text-to-video',
      family: 'fox',
      fields: {
        prompt: { type: 'string', required: true },
        duration: { type: 'integer', minimum: 1, maximum: 5 },
      },
      source: 'tests',
    },
  },
};
const adapters = [adapter, other];

function candidates(
  request: VideoRequest,
  providers: readonly string[],
  policy: TranslationPolicy = {},
) {
  return candidatesFor(request, providers, { adapters, policy });
}

const fox = { model: 'fox', prompt: 'A fox.' };

test('every provider that can honour a request has a plan, in the order given', () => {
  const { plans, skipped } = candidates(fox, ['other', 'acme']);
  expect(plans.map(({ adapter: { id }, id: model }) => [id, model])).toEqual([
    ['other', 'other/fox'],
    ['acme', 'acme/fox'],
  ]);
  expect(plans.map(({ translated }) => translated.body)).toEqual([
    { prompt: 'A fox.' },
    { prompt: 'A fox.' },
  ]);
  expect(plans.map(({ request }) => request)).toEqual([fox, fox]);
  expect(skipped).toEqual([]);
});

test('H13: a provider that lacks a field is passed over with the reason', () => {
  const { plans, skipped } = candidates({ ...fox, seed: 7 }, ['other', 'acme']);
  expect(plans.map(({ id }) => id)).toEqual(['acme/fox']);
  expect(skipped).toEqual([
    {
      provider: 'other',
      code: 'invalid_request',
      reason: 'seed is 7; it takes nothing: the model has no such field.',
    },
  ]);
});

test('H13: what a provider leaves out by permission is listed in its plan', () => {
  const policy = { onUnsupported: 'warn', adjust: 'nearest' } as const;
  const request = { ...fox, seed: 7, durationSeconds: 8 };
  const { plans, skipped } = candidates(request, ['other'], policy);
  expect(skipped).toEqual([]);
  expect(plans.map(({ translated }) => translated)).toMatchObject([
    {
      body: { prompt: 'A fox.', duration: 5 },
      unsupported: [{ field: 'seed', reason: 'the model has no such field' }],
      adjusted: [{ field: 'durationSeconds', asked: 8, sent: 5 }],
    },
  ]);
});

test('a provider that does not offer the model is passed over', () => {
  const { plans, skipped } = candidates({ ...fox, model: 'badger' }, ['other', 'acme']);
  expect(plans.map(({ id }) => id)).toEqual(['acme/badger']);
  expect(skipped).toEqual([
    {
      provider: 'other',
      code: 'unknown_model',
      reason:
        'no model "badger" at other. It is offered by acme. ' +
        'Any id of a provider can be called as "provider:id" with providerOptions.',
    },
  ]);
});

test("a model that is one provider's own passes over all others", () => {
  const { plans, skipped } = candidates({ ...fox, model: 'acme:acme/fox' }, ['other', 'acme']);
  expect(plans.map(({ id }) => id)).toEqual(['acme/fox']);
  expect(skipped).toEqual([
    {
      provider: 'other',
      code: 'unknown_provider',
      reason: `model "acme:acme/fox" is acme's, not other's.`,
    },
  ]);
});

test('a provider that is named twice is asked once', () => {
  const { plans } = candidates(fox, ['acme', 'other', 'acme']);
  expect(plans.map(({ id }) => id)).toEqual(['acme/fox', 'other/fox']);
});

test('a provider that the client does not have is a slip, not a lack', async () => {
  const error = await errorOf(() => candidates(fox, ['acme', 'acmee']));
  expect(error.code).toBe('unknown_provider');
  expect(error.plainMessage).toBe('no provider "acmee"; this client has acme, other.');
});

test('H13: when nobody can honour a request, one error has the reasons of all', async () => {
  const request = { ...fox, durationSeconds: 60, seed: 1 };
  const error = await errorOf(() => candidates(request, ['other', 'acme']));
  expect(error).toMatchObject({
    code: 'invalid_request',
    phase: 'validate',
    mayHaveCharged: 'no',
    provider: undefined,
    plainMessage:
      'no provider can honour this request. ' +
      'other: seed is 1; it takes nothing: the model has no such field. ' +
      'durationSeconds is 60; it takes integer 1 to 5. ' +
      'acme: durationSeconds is 60; it takes integer 1 to 10.',
    issues: [
      { field: 'seed', given: '1', allowed: 'nothing: the model has no such field' },
      { field: 'durationSeconds', given: '60', allowed: 'integer 1 to 5' },
      { field: 'durationSeconds', given: '60', allowed: 'integer 1 to 10' },
    ],
  });
});

test('reasons that agree keep their code, and reasons that differ are an invalid request', async () => {
  const unknown = await errorOf(() => candidates({ ...fox, model: 'foxx' }, ['acme', 'other']));
  expect(unknown.code).toBe('unknown_model');
  const mixed = { ...fox, model: 'badger', seed: 1 };
  expect((await errorOf(() => candidates(mixed, ['other', 'acme']))).code).toBe('invalid_request');
  expect((await errorOf(() => candidates(mixed, ['acme', 'other']))).code).toBe('invalid_request');
});

test('one reason that differs among three is enough', async () => {
  const third: Adapter = { ...other, id: 'third' };
  const asked = { adapters: [adapter, other, third], policy: {} };
  const mixed = { ...fox, model: 'badger', seed: 1 };
  const error = await errorOf(() => candidatesFor(mixed, ['other', 'third', 'acme'], asked));
  expect(error.code).toBe('invalid_request');
});

test('a single provider answers with its own error', async () => {
  const error = await errorOf(() => candidates({ ...fox, seed: 7 }, ['other']));
  expect(error).toMatchObject({
    code: 'invalid_request',
    provider: 'other',
    plainMessage: 'seed is 7; it takes nothing: the model has no such field.',
  });
});

test('an empty list of providers can honour nothing', async () => {
  const error = await errorOf(() => candidates(fox, []));
  expect(error.code).toBe('invalid_request');
  expect(error.plainMessage).toBe('no provider can honour this request.');
});

test('an error that is none of a request is not taken for a lack', () => {
  const broken = { ...other, models: null } as unknown as Adapter;
  expect(() =>
    candidatesFor(fox, ['other', 'acme'], { adapters: [broken, adapter], policy: {} }),
  ).toThrow(TypeError);
});
