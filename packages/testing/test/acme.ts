import { defineAdapter, route, type ReadableReply } from '@kinora/core/adapter';
import { ledger, search } from './acme-lists.ts';
import { webhook } from './acme-webhook.ts';
import { valueAt } from './value-at.ts';

/**
 * A provider that exists in tests alone and is unlike the others: its own key header, ids deep in
 * the body, numbers for states, errors as lists, and one endpoint for state and result.
 */
export const acme = defineAdapter({
  id: 'acme',
  name: 'Acme Pictures',
  hosts: { main: 'https://api.acme.example/edge', office: 'https://office.acme.example' },
  auth: {
    env: ['ACME_KEY'],
    headers: (apiKey) => ({ 'x-acme-key': apiKey, 'x-acme-version': '7' }),
    keyPage: 'https://acme.example/keys',
  },
  models: {
    'reel-3': {
      task: 'text-to-video',
      family: 'reel',
      fields: {
        text: { type: 'string', required: true },
        negative_prompt: { type: 'string' },
        ratio: { type: 'string', enum: ['16:9', '1:1'] },
        duration: { type: 'string', enum: ['5s', '10s'] },
        seed: { type: 'integer', minimum: 0, maximum: 4_294_967_295 },
        sound: { type: 'boolean', default: true },
      },
      source: 'tests',
    },
  },
  endpoints: {
    submit: ({ model }) => route`POST /run/${model}`,
    check: ({ requestId }) => route`GET /jobs?id=${requestId}`,
    cancel: ({ requestId }) => route`DELETE /jobs?id=${requestId}`,
  },
  states: {
    check: {
      '10': 'queued',
      '20': 'running',
      '30': 'succeeded',
      '40': 'failed',
      '50': 'cancelled',
    },
    cancel: { '50': 'cancelled', '30': 'too-late' },
  },
  replies: {
    submit: (reply) => {
      const requestId = valueAt(reply.json, 'job', 'key', 'uuid');
      return typeof requestId === 'string' ? { requestId } : undefined;
    },
    check: (reply) => {
      const state = wordAt(reply, 'job', 'state');
      const url = valueAt(reply.json, 'job', 'film', 'href');
      const fault = wordAt(reply, 'job', 'fault');
      if (state === undefined) return undefined;
      return {
        state,
        videos: typeof url === 'string' && url.startsWith('https:') ? [{ url }] : [],
        failure:
          fault === undefined ? undefined : { providerCodes: [fault], message: `fault ${fault}` },
      };
    },
    cancel: (reply) => {
      const state = wordAt(reply, 'job', 'state');
      return state === undefined ? undefined : { state };
    },
  },
  errors: {
    read: (reply) => {
      const code = wordAt(reply, 'faults', '0', 'no');
      const message = valueAt(reply.json, 'faults', '0', 'says');
      if (code === undefined) return undefined;
      return { providerCodes: [code], message: typeof message === 'string' ? message : '' };
    },
    codes: {
      '901': 'unauthenticated',
      '902': 'insufficient_funds',
      '903': 'content_rejected',
      '904': 'job_not_found',
    },
    notAccepted: ['999'],
  },
  limits: { submits: 5, asks: 5 },
  refunds: { withinMs: 3_600_000, source: 'tests' },
  search,
  ledger,
  webhook,
});

function wordAt({ json }: Pick<ReadableReply, 'json'>, ...path: readonly string[]) {
  const value = valueAt(json, ...path);
  return typeof value === 'number' || typeof value === 'string' ? String(value) : undefined;
}
