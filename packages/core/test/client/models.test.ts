import { json, lost } from '@kinora/testing';
import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { defineAdapter, route, type Model } from '../../src/adapter.ts';
import { reads } from '../../src/reader.ts';
import { acme, API_KEY, openAcme } from './acme.ts';
import { errorOf } from './fails.ts';

const catalogue: Readonly<Record<string, Model>> = {
  'acme/otter-2.6/pro/image-to-video': {
    task: 'image-to-video',
    family: 'otter-2.6-pro',
    fields: {
      prompt: { type: 'string', required: true, maxLength: 2500 },
      image_url: { type: 'string', required: true, media: 'image' },
      duration: { type: 'string', enum: ['10', '5'] },
      size: { type: 'string', enum: ['1280*720', '720*1280', '832*480'] },
    },
    source: 'client of 2026-08-02; documents of 2026-01-26',
  },
};

const told = {
  type: 'object',
  properties: {
    prompt: { type: 'string' },
    num_frames: { type: 'integer', minimum: 17, maximum: 161 },
  },
};

const telling = defineAdapter({
  ...acme().adapter,
  catalogue: async () => catalogue,
  schemas: async () => ({
    route: (model) => route`GET /schemas/${model}`,
    reads: reads(z.object({ schema: z.unknown() }), ({ schema }) => [{ id: 'acme/yak', schema }]),
  }),
});

function open() {
  return openAcme({ providers: [telling({ apiKey: API_KEY })] });
}

function names(models: readonly { readonly name: string }[]) {
  return models.map(({ name }) => name);
}

test('all models are listed by id, without any network', async () => {
  const { kinora, api } = open();
  expect(names(await kinora.models())).toEqual([
    'acme:acme/badger',
    'acme:acme/fox',
    'acme:acme/fox/from-image',
    'acme:acme/otter-2.6/pro/image-to-video',
  ]);
  expect(api.calls).toEqual([]);
});

test('an entry tells in neutral words what the model takes', async () => {
  const { kinora } = open();
  const [otter] = await kinora.models({ family: 'otter-2.6-pro' });
  const id = 'acme/otter-2.6/pro/image-to-video';
  expect(otter).toEqual({
    ...catalogue[id],
    provider: 'acme',
    id,
    name: `acme:${id}`,
    takes: ['prompt', 'image', 'aspectRatio', 'resolution', 'durationSeconds'],
    limits: {
      durationSeconds: [5, 10],
      resolutions: ['480p', '720p'],
      aspectRatios: ['16:9', '9:16'],
      promptLength: 2500,
    },
    asOf: '2026-08-02',
    unverified: false,
  });
  const [fox] = await kinora.models({ model: 'acme:acme/fox' });
  expect(fox?.limits).toEqual({
    durationSeconds: { minimum: 1, maximum: 10 },
    aspectRatios: ['16:9', '9:16'],
    promptLength: 1000,
  });
  expect(fox?.price).toEqual({ microUsd: 50_000, per: 'second', source: 'tests' });
});

test.each([
  [{ task: 'image-to-video' } as const, 2],
  [{ model: 'fox' }, 2],
  [{ model: 'acme/fox' }, 1],
  [{ provider: 'acme', family: 'badger' } as const, 1],
  [{ search: '' }, 4],
  [{ search: 'OTTER2.6' }, 1],
  [{ search: 'image pro otter' }, 1],
  [{ search: 'image to video' }, 2],
  [{ search: 'bagder' }, 0],
  [{ search: 'badgar' }, 1],
  [{ search: 'fxo' }, 0],
  [{ search: 'otter zebra' }, 0],
])('%o finds %d', async (query, count) => {
  const { kinora } = open();
  expect(await kinora.models(query)).toHaveLength(count);
});

test('a model that no table has is told live, and only when it is asked for', async () => {
  const { kinora, api } = open();
  api.on('GET /schemas/acme/yak', json(200, { schema: told }));
  expect(await kinora.models({ model: 'acme:acme/yak' })).toEqual([]);
  expect(api.calls).toEqual([]);
  const [yak] = await kinora.models({ model: 'acme:acme/yak', live: true });
  expect(yak).toMatchObject({
    name: 'acme:acme/yak',
    unverified: true,
    takes: ['prompt', 'frames'],
    limits: { frames: { minimum: 17, maximum: 161 } },
  });
  expect(yak?.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(
    (await kinora.translate({ model: 'acme:acme/yak', prompt: 'A yak.', frames: 17 })).body,
  ).toEqual({
    prompt: 'A yak.',
    num_frames: 17,
  });
  expect(await kinora.models()).toHaveLength(4);
});

test('a model of which nothing can be known is an error that says why', async () => {
  const { kinora, api } = open();
  api.on('GET /schemas/acme/yak', lost());
  const error = await errorOf(kinora.models({ model: 'acme:acme/yak', live: true }));
  expect(error).toMatchObject({ code: 'unknown_model', mayHaveCharged: 'no' });
  expect(error.message).toContain('nothing is known of "acme:acme/yak":');
});

test.each([
  [{ provdier: 'acme' }, 'provdier'],
  [{ search: 7 }, 'search'],
  ['fox', 'query'],
])('the query %o is refused by its field', async (query, field) => {
  const { kinora } = open();
  // As plain JavaScript may call it.
  const error = await errorOf(kinora.models(query as object));
  expect(error.issues.map((issue) => issue.field)).toEqual([field]);
});
