import {
  route,
  type BalanceSource,
  type Bill,
  type BillEntry,
  type PriceList,
  type Prices,
} from '@kinora/core/adapter';
import { maybe } from '@kinora/core/reader';
import * as z from '@kinora/core/schema';
import { enveloped } from './enveloped.ts';

const PAGE_SIZE = 100;

/** What a run with these inputs costs (docs; command line). */
const list: PriceList = {
  route: () => route`POST /api/v3/model/price`,
  body: ({ model, body }) => ({ model_id: model, inputs: body }),
  reads: enveloped(
    z.object({
      model_id: maybe(z.string()),
      price: z.number(),
      discounted_price: maybe(z.number()),
      currency: maybe(z.string()),
    }),
    ({ model_id: model, price: listed, discounted_price: discounted = 0, currency }) => [
      // Which of the two is billed is not stated.
      { model, usd: Math.max(listed, discounted), currency, per: 'call' },
    ],
  ),
};

const billing = z.object({
  billing_type: maybe(z.string()),
  price: maybe(z.number()),
  prediction: maybe(z.object({ uuid: z.string() })),
});

/** What one prediction was billed (docs page billings; command line). */
const bill: Bill = {
  route: () => route`POST /api/v3/billings/search`,
  body: ({ requestId }) => ({ page: 1, page_size: PAGE_SIZE, prediction_uuids: [requestId] }),
  reads: enveloped(
    z.object({ has_more: maybe(z.boolean()), items: z.nullable(z.array(billing)) }),
    ({ items, has_more: isMore }) => ({
      entries: (items ?? []).flatMap(entryOf),
      hasMore: isMore ?? (items ?? []).length >= PAGE_SIZE,
    }),
  ),
};

/** What was billed for no prediction is about something else. */
function entryOf({ billing_type: type, price, prediction }: z.output<typeof billing>): BillEntry[] {
  if (prediction === undefined) return [];
  const isKnown = type === 'refund' || type === 'deduct';
  const kind = type === 'refund' ? 'refund' : 'charge';
  return [{ requestId: prediction.uuid, kind, usd: isKnown ? inUsd(price) : undefined }];
}

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

/** Dollars (official command line; a credential test of n8n). */
const balance: BalanceSource = {
  route: route`GET /api/v3/balance`,
  reads: enveloped(z.object({ balance: z.number() }), ({ balance: usd }) => ({ usd })),
};

export const prices: Prices = { list, bill, balance };
