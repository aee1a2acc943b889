import { defineAdapter, follow, route, type Adapter } from '@kinora/core/adapter';
import { expect, test } from 'vitest';
import { acme } from './acme.ts';
import { acmeFacts } from './acme-facts.ts';
import { outcomeOf } from './outcome-of.ts';

const { adapter } = acme();
const reel = adapter.models['reel-3'];

/** Acme with mistakes in it, and the rule that finds each. */
const BROKEN: readonly (readonly [mistake: string, change: Partial<Adapter>, rule: string])[] = [
  [
    'sends the key in another header',
    { auth: { ...adapter.auth, headers: (apiKey) => ({ authorization: apiKey }) } },
    'sends the least request once, with the exact path, key and body',
  ],
  [
    'submits to another path',
    { endpoints: { ...adapter.endpoints, submit: ({ model }) => route`POST /runs/${model}` } },
    'sends the least request once, with the exact path, key and body',
  ],
  [
    'spells a field otherwise',
    { models: { 'reel-3': { ...reel, fields: { ...reel.fields, text: { type: 'object' } } } } },
    'sends every field that the model has, in its own words',
  ],
  [
    'takes every error for a proof that nothing was accepted',
    { errors: { ...adapter.errors, read: () => ({ providerCodes: ['999'], message: 'no' }) } },
    'keeps a submit in doubt when its reply is lost, unreadable or a server error (A1-A8)',
  ],
  [
    'takes a reply without an id for an accepted job',
    { replies: { ...adapter.replies, submit: () => ({ requestId: 'made-up' }) } },
    'keeps a submit in doubt wherever its reply is cut off (A3)',
  ],
  [
    'reads an error code as another',
    { errors: { ...adapter.errors, codes: { '901': 'insufficient_funds' } } },
    'tells a refused submit by its reason, and that nothing was charged (B5-B12)',
  ],
  [
    'misses a state word',
    { states: { check: { '10': 'queued', '30': 'succeeded' } } },
    'reads every state word of the provider (C11)',
  ],
  [
    'takes a word that it does not know for the end',
    { replies: { ...adapter.replies, check: () => ({ state: '40' }) } },
    'takes an unknown state word as running, and warns (C2)',
  ],
  [
    'takes trouble of the account for the end of the job',
    {
      replies: {
        ...adapter.replies,
        check: (reply) => adapter.replies.check(reply) ?? { state: '40' },
      },
      errors: { ...adapter.errors, read: () => undefined },
    },
    'delivers the video through every fault of asking, and pays once (B6, B9, C1)',
  ],
  [
    'forgets the video',
    { replies: { ...adapter.replies, check: () => ({ state: '30', videos: [] }) } },
    'reads the videos, seed and cost of a finished job, and keeps the reply',
  ],
  [
    'misses why a job failed',
    {
      replies: {
        ...adapter.replies,
        check: (reply) => {
          const { failure, ...rest } = adapter.replies.check(reply) ?? {};
          return failure === undefined
            ? rest
            : { ...rest, failure: { ...failure, providerCodes: [] } };
        },
      },
    },
    'tells a failed job by its reason, and whether it may be billed (C10)',
  ],
  [
    'reads a cancel as something else',
    { states: { ...adapter.states, cancel: { '50': 'too-late' } } },
    'tells what a wish to cancel came to, and sends none where none is heard (G2, G3)',
  ],
  [
    'asks somewhere else than it is told to',
    {
      endpoints: {
        ...adapter.endpoints,
        check: () => follow('/somewhere', route`GET /jobs`),
      },
    },
    'picks a job up from its handle as JSON, and asks the same questions (K6)',
  ],
  [
    'asks about a job by sending it again',
    {
      endpoints: {
        ...adapter.endpoints,
        check: ({ model }) => adapter.endpoints.submit({ model }),
      },
    },
    'takes answers about a job with anything anywhere (J8, J9)',
  ],
  [
    'takes every odd reply for a limit',
    {
      errors: {
        under200: true,
        read: () => ({ providerCodes: ['limit'], message: '' }),
        codes: { limit: 'rate_limited' },
      },
    },
    'takes a submit reply with anything anywhere as accepted or in doubt (J8, J9)',
  ],
];

test.each(BROKEN)('an adapter that %s breaks a rule', async (_mistake, change, title) => {
  const provider = defineAdapter({ ...adapter, ...change });
  expect(await outcomeOf(title, acmeFacts), 'as it should be').toBe('holds');
  expect(await outcomeOf(title, { ...acmeFacts, provider })).toBe('broken');
});
