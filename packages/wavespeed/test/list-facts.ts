import type { AdapterFacts, Entry } from '@kinora/testing';

const MODEL = 'wavespeed-ai/hunyuan-video/i2v';
const PREDICTIONS = 'POST https://api.wavespeed.ai/api/v3/predictions';
const BILLS = 'POST https://api.wavespeed.ai/api/v3/billings/search';
const SINCE = '2025-12-31T23:59:00.000Z';
const iso = (at: number) => new Date(at).toISOString();

const predictions = (page: number) => ({
  call: PREDICTIONS,
  body: { page, page_size: 100, created_after: SINCE, include_inputs: true },
});
const bills = (page: number) => ({
  call: BILLS,
  body: {
    page,
    page_size: 100,
    billing_type: 'deduct',
    sort: 'created_at DESC',
    start_time: SINCE,
  },
});

/** Predictions, with their inputs (docs page predictions; command line). */
export const search: NonNullable<AdapterFacts['search']> = {
  call: PREDICTIONS,
  asks: [predictions(1), predictions(2)],
  page: (entries, hasMore) => pageOf(entries.map(prediction), hasMore),
};

/** Bills (docs page billings; command line). */
export const ledger: NonNullable<AdapterFacts['ledger']> = {
  opensTo: 'any-key',
  call: BILLS,
  asks: [bills(1), bills(2)],
  page: (entries, hasMore) => pageOf(entries.map(bill), hasMore),
};

function pageOf(items: readonly unknown[], hasMore: boolean) {
  const data = { page: 1, has_more: hasMore, items };
  return { body: { code: 200, message: 'success', data } };
}

const prediction = ({ requestId, at, body }: Entry) => ({
  id: requestId,
  model: MODEL,
  status: 'processing',
  created_at: iso(at),
  input: body,
  urls: { get: `https://api.wavespeed.ai/api/v3/predictions/${requestId}/result` },
});

const bill = ({ requestId, at }: Entry) => ({
  uuid: `bill-of-${requestId}`,
  billing_type: 'deduct',
  price: 0.2,
  created_at: iso(at),
  prediction: { uuid: requestId, status: 'processing' },
});
