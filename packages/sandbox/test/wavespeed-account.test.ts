import type { Model } from '@kinora/core/adapter';
import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../src/index.ts';
import { call, I2V, INPUT, REF2V, submit, T2V } from './wavespeed-calls.ts';
import { withSandbox } from './with-sandbox.ts';

const BY_SECOND = 'me/by-second';
const bySecond: Model = {
  task: 'text-to-video',
  fields: { duration: { type: 'integer', minimum: 2, maximum: 12, default: 5 } },
  price: { microUsd: 50_000, per: 'second', source: 'this test' },
  source: 'this test',
};
const UNPRICED = 'me/unpriced';
const unpriced: Model = { task: 'text-to-video', fields: {}, source: 'this test' };
const models = { wavespeed: { [BY_SECOND]: bySecond, [UNPRICED]: unpriced } };

describe("WaveSpeed's catalogue", () => {
  it('tells every model with its price and the schema of its input', async () => {
    const { sandbox } = await withSandbox({ models });
    const [status, reply] = await call(sandbox, 'GET /api/v3/models');
    expect([status, reply]).toMatchObject([200, { code: 200, message: 'success' }]);
    const found = (id: string) =>
      expect.arrayContaining([expect.objectContaining({ model_id: id })]);
    expect(reply).toHaveProperty('data', found(REF2V));
    expect(reply).toHaveProperty('data', expect.arrayContaining([t2vEntry(sandbox)]));
    expect(modelIn(reply, BY_SECOND)).toMatchObject({
      base_price: 0.05,
      formula: '{"total_price": base_price * duration}',
    });
    expect(modelIn(reply, I2V)).toMatchObject({
      api_schema: {
        api_schemas: [
          { request_schema: { properties: { image: { 'x-ui-component': 'uploader' } } } },
        ],
      },
    });
    // Its price is not known, and the sandbox's own tariff is not the provider's.
    expect(modelIn(reply, UNPRICED)).toBeDefined();
    expect(modelIn(reply, UNPRICED)).not.toHaveProperty('base_price');
    expect(modelIn(reply, REF2V)).toMatchObject({
      api_schema: { api_schemas: [{ api_path: `/api/v2/${REF2V}` }] },
    });
  });

  it('prices a run by its inputs', async () => {
    const { sandbox } = await withSandbox({ models });
    const price = (inputs?: object) =>
      call(sandbox, 'POST /api/v3/model/price', { model_id: BY_SECOND, inputs });
    const priced = (usd: number) => [
      200,
      {
        code: 200,
        message: 'success',
        data: {
          model_id: BY_SECOND,
          price: usd,
          discounted_price: usd,
          discount_rate: 1,
          currency: 'USD',
        },
      },
    ];
    expect(await price({ duration: 8 })).toEqual(priced(0.4));
    expect(await price()).toEqual(priced(0.25));
    const withoutPrompt = { model_id: T2V, inputs: { seed: 1 } };
    expect(await call(sandbox, 'POST /api/v3/model/price', withoutPrompt)).toMatchObject([
      200,
      { data: { price: 0.4 } },
    ]);
    expect(await price({ duration: 13 })).toEqual([
      400,
      { code: 400, message: 'field "duration" must be at most 12' },
    ]);
  });

  it('tells old clients the base price', async () => {
    const { sandbox } = await withSandbox();
    expect(await call(sandbox, 'POST /api/v3/model/pricing', { model_id: T2V })).toEqual([
      200,
      {
        code: 200,
        message: 'success',
        data: { model_id: T2V, unit_price: 0.4, currency: 'USD' },
      },
    ]);
  });

  it.each(['price', 'pricing'] as const)('has no %s of what it does not know', async (word) => {
    const { sandbox } = await withSandbox({ models });
    const ask = (body: object) => call(sandbox, `POST /api/v3/model/${word}`, body);
    expect(await ask({ model_id: 'me/nothing' })).toEqual([
      404,
      { code: 404, message: 'Not Found' },
    ]);
    expect(await ask({ model_id: UNPRICED })).toEqual([
      404,
      { code: 404, message: `The sandbox knows no price of ${UNPRICED}` },
    ]);
    expect(await ask({})).toEqual([400, { code: 400, message: 'field "model_id" is not valid' }]);
  });
});

describe('a WaveSpeed account', () => {
  it('pays for each prediction and gets failed ones back', async () => {
    const { sandbox, clock } = await withSandbox();
    const balance = async () => (await call(sandbox, 'GET /api/v3/balance'))[1];
    const holds = (usd: number) => ({ code: 200, message: 'success', data: { balance: usd } });
    expect(await balance()).toEqual(holds(1000));
    sandbox.faults.add({ on: 'submit', do: { kind: 'fail', reason: 'internal' } });
    await submit(sandbox);
    await submit(sandbox);
    expect(await balance()).toEqual(holds(999.2));
    clock.advance(30_000);
    expect(await balance()).toEqual(holds(999.6));
  });

  it('finds what a prediction was billed, and its refund', async () => {
    const { sandbox, clock } = await withSandbox({
      faults: [{ on: 'submit', do: { kind: 'fail', reason: 'internal' } }],
    });
    const [failed, done] = [await submit(sandbox), await submit(sandbox)];
    clock.advance(30_000);
    const search = (body: object) => call(sandbox, 'POST /api/v3/billings/search', body);
    const item = (type: string, { id }: { readonly id: string }, at: string, status: string) => ({
      uuid: `${type}-${id}`,
      access_key_id: 'sandbox',
      access_key_name: 'sandbox',
      billing_type: type,
      price: 0.4,
      created_at: at,
      updated_at: at,
      order: { uuid: `order-${id}`, price: 0.4, origin_price: 0.4, ak_id: 'sandbox' },
      prediction: { uuid: id, model_uuid: T2V, status },
    });
    const charges = [
      item('deduct', failed, '2026-11-20T00:00:00.000Z', 'failed'),
      item('deduct', done, '2026-11-20T00:00:00.000Z', 'completed'),
    ];
    const refund = item('refund', failed, '2026-11-20T00:00:30.000Z', 'failed');
    const found = (items: readonly object[], about: object = {}) => [
      200,
      {
        code: 200,
        message: 'success',
        data: { page: 1, total: items.length, has_more: false, items, ...about },
      },
    ];
    const inOrder = { sort: 'created_at ASC' };
    expect(await search(inOrder)).toEqual(found([...charges, refund]));
    expect(await search({ billing_type: 'refund' })).toEqual(found([refund]));
    expect(await search({ prediction_uuids: [done.id] })).toEqual(found([charges[1] ?? {}]));
    expect(await search({ start_time: String(clock.now()) })).toEqual(found([refund]));
    expect(await search({ end_time: '2026-11-20T00:00:01Z', ...inOrder })).toEqual(found(charges));
    expect(await search({ model_uuid: I2V })).toEqual(found([]));
    expect(await search({ access_key_uuid: 'another' })).toEqual(found([]));
    expect(await search({ ...inOrder, page: 1, page_size: 1 })).toEqual(
      found([charges[0] ?? {}], { total: 3, has_more: true }),
    );
    expect(await search({ ...inOrder, page: 3, page_size: 1 })).toEqual(
      found([refund], { page: 3, total: 3 }),
    );
    expect((await search({ billing_type: 'gift' }))[0]).toBe(400);
  });

  it('sums up its use by model and by day', async () => {
    const { sandbox, clock } = await withSandbox({
      faults: [{ on: 'submit', do: { kind: 'fail', reason: 'internal' } }],
    });
    await submit(sandbox);
    await submit(sandbox);
    clock.advance(86_400_000);
    await submit(sandbox, T2V, INPUT);
    const window = { start_time: '2026-11-20T00:00:00Z', end_time: '2026-11-22T00:00:00Z' };
    const ask = (body: object) => call(sandbox, 'POST /api/v3/user/usage_stats', body);
    expect(await ask(window)).toEqual([
      200,
      {
        code: 200,
        message: 'success',
        data: {
          per_model_usage: [
            {
              model_uuid: T2V,
              model_type: 'text-to-video',
              unit_price: 0.4,
              total_cost: 0.8,
              total_count: 3,
              last_used_date: '2026-11-21',
            },
          ],
          daily_usage: [
            { date: '2026-11-20', amount: 0.4, count: 2 },
            { date: '2026-11-21', amount: 0.4, count: 1 },
          ],
          summary: { total_cost: 0.8, total_requests: 3, success_requests: 1 },
        },
      },
    ]);
    expect(await ask({ ...window, model_uuid: I2V })).toMatchObject([
      200,
      { data: { per_model_usage: [], summary: { total_requests: 0 } } },
    ]);
    expect(await ask({ ...window, end_time: '2026-12-22T00:00:00Z' })).toEqual([
      400,
      { code: 400, message: 'At most 31 days are told at once' },
    ]);
  });
});

function t2vEntry({ wavespeed }: Sandbox) {
  return {
    model_id: T2V,
    name: T2V,
    description: '',
    type: 'text-to-video',
    base_price: 0.4,
    formula: '{"total_price": base_price}',
    sort_order: expect.any(Number),
    discount_rate: 1,
    promotion_discount_rate: 1,
    api_schema: {
      api_schemas: [
        {
          type: 'model_run',
          method: 'POST',
          server: wavespeed.baseUrl,
          api_path: `/api/v3/${T2V}`,
          request_schema: {
            type: 'object',
            required: ['prompt'],
            properties: {
              prompt: { type: 'string' },
              size: {
                type: 'string',
                enum: ['1280*720', '720*1280'],
                default: '1280*720',
                'x-ui-component': 'select',
              },
              seed: { type: 'integer', minimum: -1, maximum: 2147483647, default: -1 },
              num_inference_steps: { type: 'integer', minimum: 2, maximum: 30, default: 30 },
            },
            'x-order-properties': ['prompt', 'size', 'seed', 'num_inference_steps'],
          },
        },
      ],
    },
  };
}

function modelIn(reply: unknown, id: string): unknown {
  // The test that asks holds the envelope.
  const { data } = reply as { readonly data: readonly { readonly model_id: string }[] };
  return data.find(({ model_id }) => model_id === id);
}
