import { reply } from '@kinora/testing';
import { describe, expect, test } from 'vitest';
import { protocol } from '../src/protocol.ts';

const { search, ledger } = protocol;
const query = {
  model: 'wavespeed-ai/hunyuan-video/i2v',
  from: Date.UTC(2026, 0, 1),
  now: Date.UTC(2026, 0, 1, 0, 3),
  page: 2,
};

describe('predictions', () => {
  test('are asked for from a moment on, of all models, with their inputs', () => {
    const target = '/api/v3/predictions';
    expect(search?.route(query)).toEqual({ method: 'POST', host: 'main', target });
    expect(search?.body?.(query)).toEqual({
      page: 2,
      page_size: 100,
      created_after: '2026-01-01T00:00:00.000Z',
      include_inputs: true,
    });
  });

  const items = [
    {
      id: 'p2',
      model: 'wavespeed-ai/hunyuan-video/i2v',
      status: 'processing',
      created_at: '2026-01-01T00:00:01.948268264Z',
      input: { prompt: 'Two cats boxing.', seed: 7 },
      urls: { get: 'https://api.wavespeed.ai/api/v3/predictions/p2/result' },
      outputs: null,
      error: '',
      executionTime: 0,
    },
    { id: 'p1', model: null, status: null, created_at: null, input: null, urls: null },
  ];
  const candidates = [
    {
      requestId: 'p2',
      model: 'wavespeed-ai/hunyuan-video/i2v',
      state: 'processing',
      sentAt: Date.UTC(2026, 0, 1, 0, 0, 1, 948),
      input: { prompt: 'Two cats boxing.', seed: 7 },
      links: { check: 'https://api.wavespeed.ai/api/v3/predictions/p2/result' },
    },
    {
      requestId: 'p1',
      model: undefined,
      state: undefined,
      sentAt: undefined,
      input: null,
      links: { check: undefined },
    },
  ];

  test.each([
    ['in an envelope', { code: 200, message: 'success', data: { page: 1, total: 2, items } }],
    ['without one', { page: 1, total: 2, items }],
  ])('are read %s', (_, body) => {
    expect(search?.reads(reply(body))).toEqual({ candidates, hasMore: false, total: 2 });
  });

  test.each([
    ['the first page has all', { page: 1, total: 2, items }, false],
    ['the first page has some', { page: 1, total: 3, items }, true],
    ['the number is not told', { page: 1, items }, true],
    ['a later page has any', { page: 2, total: 2, items }, true],
    ['the page is empty', { page: 2, total: 2, items: [] }, false],
    ['the page is null', { page: 1, items: null }, false],
    ['it says so', { page: 1, items, has_more: false }, false],
    ['it says that it does', { page: 1, total: 2, items, has_more: true }, true],
  ])('whether the list goes on when %s', (_, data, hasMore) => {
    expect(search?.reads(reply({ data }))).toMatchObject({ hasMore });
  });

  test.each([
    [{ code: 401, message: 'no', data: null }],
    [{ data: { page: 1, total: 1 } }],
    [{ data: { items: [{ model: 'x' }] } }],
    [{ data: { items: {} } }],
    ['[]'],
    [undefined],
  ])('a reply of another kind is not taken for an empty list: %j', (body) => {
    expect(search?.reads(reply(body))).toBeUndefined();
  });

  test('submits under v2 may be missing from the list, which is that of v3', () => {
    expect(search?.apiVersions).toEqual(['v3']);
  });
});

describe('bills', () => {
  test('are asked for from a moment on, newest first, without refunds', () => {
    const target = '/api/v3/billings/search';
    expect(ledger?.route(query)).toEqual({ method: 'POST', host: 'main', target });
    expect(ledger?.body?.(query)).toEqual({
      page: 2,
      page_size: 100,
      billing_type: 'deduct',
      sort: 'created_at DESC',
      start_time: '2026-01-01T00:00:00.000Z',
    });
    expect(ledger?.opensTo).toBe('any-key');
  });

  test('tell which predictions were billed and when', () => {
    const items = [
      {
        uuid: 'b2',
        billing_type: 'deduct',
        price: 0.2,
        created_at: '2026-01-01T00:00:02Z',
        prediction: { uuid: 'p2', model_uuid: 'm', status: 'completed' },
      },
      { uuid: 'b1', billing_type: 'deduct', price: 5, created_at: '2026-01-01T00:00:01Z' },
      { uuid: 'b0', created_at: '2026-01-01 00:00:01', prediction: { uuid: 'p0' } },
    ];
    expect(ledger?.reads(reply({ data: { page: 1, total: 3, items } }))).toEqual({
      candidates: [
        { requestId: 'p2', sentAt: Date.UTC(2026, 0, 1, 0, 0, 2) },
        { requestId: 'p0', sentAt: undefined },
      ],
      hasMore: false,
      total: 3,
    });
  });
});
