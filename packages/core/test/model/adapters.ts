import * as z from 'zod/mini';
import { defineAdapter, route, type Model, type Webhook } from '../../src/adapter.ts';
import { maybe, reads } from '../../src/reader.ts';
import { search } from '../reconcile/lister.ts';
import { acme } from '../client/acme.ts';
import { LAG_MS, PRICE_MICRO_USD } from './market.ts';

const { adapter } = acme();

const fox: Model = {
  task: 'text-to-video',
  family: 'fox',
  fields: { prompt: { type: 'string', required: true }, seed: { type: 'integer' } },
  price: { microUsd: PRICE_MICRO_USD, per: 'video', source: 'tests' },
  source: 'tests',
};

const replies = {
  ...adapter.replies,
  check: reads(
    z.object({ state: z.string(), video: maybe(z.string()), microUsd: maybe(z.number()) }),
    ({ state, video, microUsd }) => ({
      state,
      videos: video === undefined ? [] : [{ url: video }],
      actualMicroUsd: microUsd,
    }),
  ),
};

/** Nobody signs here: what a delivery says is never more than a hint. */
const webhook: Webhook = {
  query: 'call',
  signature: {
    reads: () => undefined,
    body: 'raw',
    key: { kind: 'secret', textOf: (secret) => secret },
  },
  reads: reads(z.object({ job: z.string() }), ({ job }) => ({ requestIds: [job] })),
};

/** Lists its jobs, tells the truth after a while, and calls back. */
export const lister = defineAdapter({
  ...adapter,
  id: 'lister',
  name: 'Lister',
  hosts: { main: 'https://api.lister.example' },
  models: { 'lister/fox': fox },
  errors: { ...adapter.errors, codes: { ...adapter.errors.codes, over: 'too_late' } },
  replies,
  webhook,
  search: { ...search, route: () => route`GET /v1/jobs`, lagMs: LAG_MS, unfinishedMs: 0 },
});

/** Has no list, and cannot be made to stop. */
export const mute = defineAdapter({
  ...adapter,
  id: 'mute',
  name: 'Mute',
  hosts: { main: 'https://api.mute.example' },
  models: { 'mute/fox': fox },
  errors: { ...adapter.errors, codes: { ...adapter.errors.codes, over: 'too_late' } },
  replies,
});
