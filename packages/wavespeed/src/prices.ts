import { maybe, reads, route, type Bill, type PriceList, type Prices } from '@kinora/core/adapter';
import * as z from 'zod/mini';

const PAGE_SIZE = 100;

/** What a run with these inputs costs (docs; command line). */
const list: PriceList = {
  route: () => route`POST /api/v3/model/price`,
  body: ({ model, body }) => ({ model_id: model, inputs: body }),
  reads: reads(
    z.object({
      data: z.object({
        model_id: maybe(z.string()),
        price: z.number(),
        discounted_price: maybe(z.number()),
        currency: maybe(z.string()),
      }),
    }),
    ({ data: { model_id: model, price: listed, discounted_price: discounted = 0, currency } }) => [
      // Which of the two is billed is not stated.
      { model, usd: Math.max(listed, discounted), currency, per: 'call' },
    ],
  ),
};

/** What one prediction was billed (docs page billings; command line). */
const bill: Bill = {
  route: () => route`POST /api/v3/billings/search`,
  body: ({ requestId }) => ({ page: 1, page_size: PAGE_SIZE, prediction_uuids: [requestId] }),
  reads: reads(
    z.object({
      data: z.object({
        has_more: maybe(z.boolean()),
        items: z.nullable(
          z.array(
            z.object({
              billing_type: maybe(z.string()),
              price: maybe(z.number()),
              prediction: maybe(z.object({ uuid: z.string() })),
            }),
          ),
        ),
      }),
    }),
    ({ data: { items: all, has_more: isMore } }) => {
      const items = all ?? [];
      const entries = items.flatMap(({ billing_type: type, price: amount, prediction }) => {
        if (prediction === undefined) return [];
        const kind = type === 'refund' ? ('refund' as const) : ('charge' as const);
        const isKnown = type === 'refund' || type === 'deduct';
        return { requestId: prediction.uuid, kind, usd: isKnown ? inUsd(amount) : undefined };
      });
      return { entries, hasMore: isMore ?? items.length >= PAGE_SIZE };
    },
  ),
};

/** No video costs a thousand dollars or a thousandth of a cent. */
const MOST_USD = 1000;

/**
 * Older docs have whole millionths of a dollar, newer ones dollars. A fraction can only be dollars,
 * and a large whole number only millionths; of a small one nobody knows.
 */
function inUsd(price = 0): number | undefined {
  const amount = Math.abs(price);
  if (!Number.isInteger(amount)) return amount < MOST_USD ? price : undefined;
  return amount >= MOST_USD ? price / 1e6 : undefined;
}

export const prices: Prices = { list, bill };
