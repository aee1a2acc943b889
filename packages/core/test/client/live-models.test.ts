import { json, lost, type Answer } from '@kinora/testing';
import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { defineAdapter, route, type Schemas } from '../../src/adapter.ts';
import { maybe, reads } from '../../src/reader.ts';
import { acme, API_KEY, openAcme } from './acme.ts';

const page = z.object({
  models: z.array(z.object({ id: z.string(), kinds: maybe(z.array(z.string())) })),
  next: maybe(z.string()),
});

const schemas: Schemas = {
  route: (model) => route`GET /schemas/${model}`,
  reads: reads(z.object({}), () => []),
  list: {
    route: ({ cursor = 'first' }) => route`GET /all?from=${cursor}`,
    reads: reads(page, ({ models, next }) => ({
      models: models.map(({ id, kinds }) => ({ id, categories: kinds })),
      hasMore: next !== undefined,
      cursor: next,
    })),
  },
};

const listing = defineAdapter({ ...acme().adapter, schemas: async () => schemas });
const FIRST = 'GET /all?from=first';
const SECOND = 'GET /all?from=b';

function open(first: Answer, second?: Answer) {
  const client = openAcme({ providers: [listing({ apiKey: API_KEY })] });
  client.api.on(FIRST, first);
  if (second !== undefined) client.api.on(SECOND, second);
  return client;
}

const otter = { id: 'otter', kinds: ['text-to-video'] };
const more = json(200, { models: [otter], next: 'b' });
const told = { id: 'otter', name: 'acme:otter', task: 'text-to-video' };

test('all pages of a list are read, and what makes no video is left out', async () => {
  const models = [
    { id: 'lynx/image-to-video' },
    { id: 'stills', kinds: ['text-to-image'] },
    { id: 'text-to-video-lover', kinds: ['text-to-image'] },
    { id: 'voice' },
  ];
  const { kinora, clock } = open(more, json(200, { models }));
  expect(await kinora.liveModels('acme')).toEqual({
    ok: true,
    provider: 'acme',
    models: [
      { id: 'lynx/image-to-video', name: 'acme:lynx/image-to-video', task: 'image-to-video' },
      told,
    ],
    complete: true,
    at: clock.now(),
  });
});

test.each([
  ['breaks off', lost()],
  ['cannot be read', json(200, { models: {} })],
  ['goes in a circle', json(200, { models: [otter], next: 'b' })],
  ['leads up the path', json(200, { models: [{ id: 'x' }], next: '..' })],
])('a list that %s is not complete', async (_, second) => {
  const { kinora } = open(more, second);
  const live = await kinora.liveModels('acme');
  expect(live).toMatchObject({ ok: true, models: [told], complete: false });
});

test('a list that cannot be had at all is told with the reason', async () => {
  const { kinora } = open(json(401, { reason: 'no' }));
  const live = await kinora.liveModels('acme');
  expect(live).toMatchObject({ ok: false, provider: 'acme', code: 'unauthenticated' });
});

test('a provider without a list is not asked', async () => {
  const { kinora, api } = openAcme();
  const reason = 'Acme does not list its models';
  expect(await kinora.liveModels('acme')).toEqual({ ok: false, provider: 'acme', reason });
  expect(api.calls).toEqual([]);
});
