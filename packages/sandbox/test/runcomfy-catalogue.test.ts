import { describe, expect, it } from 'vitest';
import { call, INPUT, MODEL, models, SPACED, submit } from './runcomfy-calls.ts';
import { withSandbox } from './with-sandbox.ts';

const entry = {
  model_id: SPACED,
  display_name: SPACED,
  description: '',
  categories: ['reference-to-video'],
  kind: 'model',
  base_price_usd: 0.06,
  price_unit: 'second',
  pricing_note: '',
  model_url: `https://www.runcomfy.com/models/${SPACED}`,
  inputs: ['prompt', 'images', 'duration', 'cfg_scale'],
  required_inputs: ['prompt'],
};

const schema = {
  type: 'object',
  title: 'Input',
  required: ['prompt'],
  properties: {
    prompt: { title: 'Prompt', description: '', type: 'string', maxLength: 20 },
    images: {
      title: 'Images',
      description: '',
      type: 'array',
      format: 'image_uris',
      maxItems: 2,
    },
    duration: {
      title: 'Duration',
      description: '',
      type: 'integer',
      minimum: 4,
      maximum: 30,
      default: 5,
    },
    cfg_scale: {
      title: 'Cfg Scale',
      description: '',
      type: 'float',
      minimum: 0,
      maximum: 1,
      default: 0.5,
    },
  },
};

describe("RunComfy's catalogue", () => {
  it('tells a model with its schema at the address that runs it', async () => {
    const { sandbox } = await withSandbox({ models });
    expect(await call(sandbox, 'GET /v1/models/me/Video%2001%20Live')).toEqual([
      200,
      { ...entry, input_schema: schema },
    ]);
    const [, hunyuan] = await call(sandbox, `GET /v1/models/${MODEL}`);
    expect(hunyuan).toMatchObject({
      required_inputs: ['prompt', 'image_url'],
      input_schema: { properties: { image_url: { type: 'string', format: 'image_uri' } } },
    });
  });

  it('has no price where none is known', async () => {
    const unpriced = { task: 'text-to-video', fields: {}, source: 'this test' } as const;
    const { sandbox } = await withSandbox({ models: { runcomfy: { 'me/unpriced': unpriced } } });
    const [, model] = await call(sandbox, 'GET /v1/models/me/unpriced');
    expect(model).toMatchObject({ model_id: 'me/unpriced' });
    expect(model).not.toHaveProperty('base_price_usd');
    expect(model).not.toHaveProperty('price_unit');
  });

  it('is searched and filtered', async () => {
    const { sandbox } = await withSandbox({ models });
    const list = (query: string) => call(sandbox, `GET /v1/models?${query}`);
    const found = (...entries: readonly object[]) => [
      200,
      { models: entries, total: entries.length, limit: 100, offset: 0 },
    ];
    expect(await list('search=VIDEO%2001')).toEqual(found(entry));
    expect(await list('search=VIDEO%2001&include_schema=true')).toEqual(
      found({ ...entry, input_schema: schema }),
    );
    expect(await list('search=video%2001&category=reference-to-video&kind=model')).toEqual(
      found(entry),
    );
    expect(await list('search=video%2001&category=text-to-video')).toEqual(found());
    expect(await list('kind=workflow')).toEqual(found());
  });

  it('comes page by page', async () => {
    const { sandbox } = await withSandbox({ models });
    const ids = async (query: string) => {
      const [, reply] = await call(sandbox, `GET /v1/models?${query}`);
      // The test before this one holds the shape.
      return (reply as { readonly models: readonly { model_id: string }[] }).models.map(
        ({ model_id }) => model_id,
      );
    };
    const all = await ids('limit=500');
    expect(all).toEqual(expect.arrayContaining([MODEL, SPACED]));
    expect(await ids('limit=1')).toEqual(all.slice(0, 1));
    expect(await ids('limit=1&offset=1')).toEqual(all.slice(1, 2));
    expect(await ids(`offset=${all.length}`)).toEqual([]);
  });

  it.each([
    ['limit=0', 'limit', 'must be between 1 and 500'],
    ['limit=501', 'limit', 'must be between 1 and 500'],
    ['limit=ten', 'limit', 'must be between 1 and 500'],
    ['offset=-1', 'offset', 'must be 0 or more'],
  ])('refuses %s', async (query, field, msg) => {
    const { sandbox } = await withSandbox();
    expect(await call(sandbox, `GET /v1/models?${query}`)).toEqual([
      422,
      { detail: [{ loc: ['query', field], msg, type: 'range' }] },
    ]);
  });

  it('names its categories', async () => {
    const { sandbox } = await withSandbox({ models });
    const [status, reply] = await call(sandbox, 'GET /v1/models/categories');
    expect([status, reply]).toEqual([
      200,
      { categories: expect.arrayContaining(['image-to-video', 'reference-to-video']) },
    ]);
  });
});

describe('a RunComfy account', () => {
  it('holds what its requests have left', async () => {
    const { sandbox } = await withSandbox({ models, tariff: { runcomfy: { [MODEL]: 250_000 } } });
    const balance = () => call(sandbox, 'GET /prod/v2/balance');
    const holds = (microUsd: number) => [
      200,
      { balance_usd: microUsd / 1e6, balance_microdollars: microUsd, currency: 'USD' },
    ];
    expect(await balance()).toEqual(holds(1_000_000_000));
    await submit(sandbox, SPACED, { prompt: 'a cat' });
    const id = await submit(sandbox, MODEL, INPUT);
    expect(await balance()).toEqual(holds(999_450_000));
    await call(sandbox, `POST /v1/requests/${id}/cancel`);
    expect(await balance()).toEqual(holds(999_700_000));
  });
});
