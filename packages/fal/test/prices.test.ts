import { reply } from '@kinora/testing';
import { describe, expect, test } from 'vitest';
import { fal } from '../src/index.ts';

const { list, bill } = (await fal().adapter.prices?.()) ?? {};
const model = 'fal-ai/hunyuan-video';
const price = { endpoint_id: model, unit_price: 0.4, unit: 'videos', currency: 'USD' };

describe('a price', () => {
  test('is asked for by the endpoint, at the platform API', () => {
    const target = '/models/pricing?endpoint_id=fal-ai/hunyuan-video';
    expect(list?.route(model)).toEqual({ method: 'GET', host: 'api', target });
    expect(list?.body).toBeUndefined();
  });

  test.each([
    ['videos', 'video'],
    ['video', 'video'],
    ['Seconds', 'second'],
    ['second ', 'second'],
    ['image', 'image'],
    ['1m tokens', '1m tokens'],
    ['constructor', 'constructor'],
  ])('per %j is one per %j', (unit, per) => {
    const told = { model, usd: 0.4, currency: 'USD', per };
    expect(list?.reads(reply({ prices: [{ ...price, unit }] }))).toEqual([told]);
  });

  test('that cannot be read does not cost the others', () => {
    const prices = [null, { ...price, unit_price: '1' }, price];
    expect(list?.reads(reply({ prices }))).toMatchObject([{ model, usd: 0.4 }]);
    expect(list?.reads(reply({ prices: [] }))).toEqual([]);
    expect(list?.reads(reply({ prices: null }))).toBeUndefined();
  });
});

describe('a bill', () => {
  const event = {
    request_id: 'r1',
    output_units: 1,
    unit_price: 0.5,
    cost_subtotal: 0.5,
    cost_total: 0.4,
    cost_estimate_nano_usd: 500_000_000,
  };
  const read = (events: readonly unknown[], more: object = {}) =>
    bill?.reads(reply({ billing_events: events, ...more }));

  test('is asked for by the request, from an hour before its submit until now', () => {
    const submittedAt = Date.UTC(2026, 0, 1, 12);
    const now = Date.UTC(2026, 0, 1, 13);
    const target =
      '/models/billing-events?endpoint_id=fal-ai/hunyuan-video&request_id=r1' +
      '&start=2026-01-01T11%3A00%3A00.000Z&end=2026-01-01T13%3A00%3A00.000Z&limit=100';
    const job = { model, requestId: 'r1', submittedAt, now };
    expect(bill?.route(job)).toEqual({ method: 'GET', host: 'api', target });
  });

  test('is the total after discounts, else the estimate in billionths', () => {
    const entry = { requestId: 'r1', kind: 'charge' };
    expect(read([event])).toEqual({ entries: [{ ...entry, usd: 0.4 }], hasMore: false });
    const estimated = { ...event, cost_total: null };
    expect(read([estimated])?.entries).toEqual([{ ...entry, usd: 0.5 }]);
    expect(read([{ request_id: 'r1' }])?.entries).toEqual([{ ...entry, usd: undefined }]);
  });

  test('may go on over the page, and may be unreadable', () => {
    expect(read([event], { has_more: true, next_cursor: 'b' })?.hasMore).toBe(true);
    expect(bill?.reads(reply({ billing_events: [{}] }))).toBeUndefined();
  });
});
