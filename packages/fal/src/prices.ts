import {
  on,
  route,
  type BalanceSource,
  type Bill,
  type PriceList,
  type Prices,
} from '@kinora/core/adapter';
import { maybe, reads } from '@kinora/core/reader';
import * as z from '@kinora/core/schema';

const HOUR_MS = 3_600_000;

/** Words of `unit` that are certain to mean ours; it is free text. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ['video', 'video'],
  ['videos', 'video'],
  ['second', 'second'],
  ['seconds', 'second'],
]);

/** One unit price for each endpoint (OpenAPI of api.fal.ai/v1). */
const list: PriceList = {
  route: (model) => on('api', route`GET /models/pricing?endpoint_id=${model}`),
  reads: reads(
    z.object({
      prices: z.array(
        maybe(
          z.object({
            endpoint_id: z.string(),
            unit_price: z.number(),
            unit: z.string(),
            currency: maybe(z.string()),
          }),
        ),
      ),
    }),
    ({ prices }) =>
      prices.flatMap((told) => {
        if (told === undefined) return [];
        const { endpoint_id: model, unit_price: usd, unit, currency } = told;
        return { model, usd, currency, per: UNITS.get(unit.trim().toLowerCase()) ?? unit };
      }),
  ),
};

/** What one request truly cost, for keys of administrators (OpenAPI of api.fal.ai/v1). */
const bill: Bill = {
  route: ({ model, requestId, submittedAt, now }) => {
    // Clocks may differ.
    const start = new Date(submittedAt - HOUR_MS).toISOString();
    const end = new Date(now).toISOString();
    return on(
      'api',
      route`GET /models/billing-events?endpoint_id=${model}&request_id=${requestId}&start=${start}&end=${end}&limit=100`,
    );
  },
  reads: reads(
    z.object({
      billing_events: z.array(
        z.object({
          request_id: z.string(),
          cost_total: maybe(z.number()),
          cost_estimate_nano_usd: maybe(z.number()),
        }),
      ),
      has_more: maybe(z.boolean()),
    }),
    ({ billing_events: events, has_more: hasMore = false }) => ({
      entries: events.map((event) => ({
        requestId: event.request_id,
        kind: 'charge' as const,
        usd: event.cost_total ?? nanoInUsd(event.cost_estimate_nano_usd),
      })),
      hasMore,
    }),
  ),
};

function nanoInUsd(nanoUsd: number | undefined): number | undefined {
  return nanoUsd === undefined ? undefined : nanoUsd / 1e9;
}

/** Tells only keys of administrators, and others that they are none (OpenAPI of api.fal.ai/v1). */
const balance: BalanceSource = {
  route: on('api', route`GET /account/billing?expand=credits`),
  reads: reads(
    z.object({
      credits: z.object({ current_balance: z.number(), currency: maybe(z.string()) }),
    }),
    ({ credits: { current_balance: usd, currency } }) => ({ usd, currency }),
  ),
};

export const prices: Prices = { list, bill, balance };
