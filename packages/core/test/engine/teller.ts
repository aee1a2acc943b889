import { createScriptedTransport } from '@kinora/testing';
import * as z from 'zod/mini';
import { route, type Prices } from '../../src/adapter.ts';
import { maybe, reads } from '../../src/reader.ts';
import { defineAdapter } from '../../src/contract/define-adapter.ts';
import { connect } from '../../src/engine/connection.ts';
import { acme, API_KEY } from '../client/acme.ts';

export const PRICE = 'POST /v1/price';
export const BALANCE = 'GET /v1/wallet';
export const BILL = 'GET /v1/bills?job=j1';

export const list = {
  route: () => route`POST /v1/price`,
  body: ({ model, body }) => ({ model, inputs: body }),
  reads: reads(
    z.object({
      model: maybe(z.string()),
      usd: z.number(),
      currency: maybe(z.string()),
      per: z.string(),
      note: maybe(z.string()),
    }),
    (told) => [told],
  ),
} as const satisfies Prices['list'];

export const bill = {
  route: ({ requestId }) => route`GET /v1/bills?job=${requestId}`,
  reads: reads(
    z.object({
      entries: z.array(
        z.object({
          requestId: z.string(),
          kind: z.enum(['charge', 'refund']),
          usd: maybe(z.number()),
        }),
      ),
      hasMore: z.boolean(),
    }),
    (page) => page,
  ),
} as const satisfies Prices['bill'];

export const balance = {
  route: route`GET /v1/wallet`,
  reads: reads(z.object({ usd: z.number(), currency: maybe(z.string()) }), (told) => told),
} as const satisfies Prices['balance'];

/** Acme, where it tells its prices, its bills and what is left. */
export const teller = defineAdapter({
  ...acme().adapter,
  prices: async () => ({ list, bill, balance }),
});

export function openTeller({ apiKey = API_KEY } = {}) {
  const api = createScriptedTransport();
  return { api, connection: connect(teller({ apiKey }), api.transport) };
}
