import { reply } from '@kinora/testing';
import { describe, expect, test } from 'vitest';
import { wavespeed } from '../src/index.ts';

const { list, bill } = (await wavespeed().adapter.prices?.()) ?? {};
const model = 'wavespeed-ai/hunyuan-video/t2v';

describe('a price', () => {
  test('is asked for with the inputs as they would be sent', () => {
    const target = '/api/v3/model/price';
    expect(list?.route(model)).toEqual({ method: 'POST', host: 'main', target });
    const body = { prompt: 'Two cats boxing.', size: '1280*720' };
    expect(list?.body?.({ model, body })).toEqual({ model_id: model, inputs: body });
  });

  test('is for all that the inputs cost, and the higher of the two that are told', () => {
    const data = { model_id: model, price: 0.4, discounted_price: 0.36, currency: 'USD' };
    const told = { model, usd: 0.4, currency: 'USD', per: 'call' };
    const enveloped = { code: 200, message: 'success', data: { ...data, discount_rate: 0.9 } };
    expect(list?.reads(reply(enveloped))).toEqual([told]);
    const odd = { price: 0.4, discounted_price: 0.5 };
    expect(list?.reads(reply({ data: odd }))).toMatchObject([{ usd: 0.5 }]);
    expect(list?.reads(reply(data))).toEqual([told]);
    const alone = { data: { price: 0.4, discounted_price: null } };
    expect(list?.reads(reply(alone))).toMatchObject([{ usd: 0.4, currency: undefined }]);
  });

  test.each([
    { data: { price: '0.4' } },
    { data: null },
    { data: { unit_price: 0.4 } },
    { unit_price: 0.4 },
    {},
  ])('%j holds none', (json) => expect(list?.reads(reply(json))).toBeUndefined());
});

describe('a bill', () => {
  const billing = (price: unknown, type = 'deduct') => ({
    uuid: 'b1',
    billing_type: type,
    price,
    order: { price: 9 },
    prediction: { uuid: 'p1', model_uuid: 'm1', status: 'completed' },
  });
  const page = (items: unknown) => reply({ code: 200, data: { page: 1, has_more: false, items } });

  test('is asked for by the prediction', () => {
    const job = { model, requestId: 'p1', submittedAt: 0, now: 1 };
    const target = '/api/v3/billings/search';
    expect(bill?.route(job)).toEqual({ method: 'POST', host: 'main', target });
    expect(bill?.body?.(job)).toEqual({ page: 1, page_size: 100, prediction_uuids: ['p1'] });
  });

  test.each([
    [0.4, 0.4],
    [1.8, 1.8],
    [24_300, 0.0243],
    [1_800_000, 1.8],
  ])('of %d is %d dollars: fractions are dollars, large whole numbers millionths', (price, usd) => {
    const entries = [{ requestId: 'p1', kind: 'charge', usd }];
    expect(bill?.reads(page([billing(price)]))).toEqual({ entries, hasMore: false });
  });

  test.each([1, 2, 999, 0, 1000.5, null, '0.4'])(
    'of %j is in a unit that nobody knows, or none',
    (price) => {
      const entries = [{ requestId: 'p1', kind: 'charge', usd: undefined }];
      expect(bill?.reads(page([billing(price)]))).toEqual({ entries, hasMore: false });
    },
  );

  test('tells what was paid back, and leaves words that it does not know unread', () => {
    const items = [billing(0.4), billing(0.4, 'refund'), billing(0.4, 'credit'), { price: 0.1 }];
    expect(bill?.reads(page(items))?.entries).toEqual([
      { requestId: 'p1', kind: 'charge', usd: 0.4 },
      { requestId: 'p1', kind: 'refund', usd: 0.4 },
      { requestId: 'p1', kind: 'charge', usd: undefined },
    ]);
  });

  test('may be missing, and a full page may go on', () => {
    expect(bill?.reads(page(null))).toEqual({ entries: [], hasMore: false });
    const full = { data: { items: Array.from({ length: 100 }, () => billing(0.4)) } };
    expect(bill?.reads(reply(full))?.hasMore).toBe(true);
  });
});
