import { describe, expect, it } from 'vitest';
import type { Sandbox, SandboxOptions } from '../src/index.ts';
import { falHeaders, get, INPUT, MODEL, post, submit } from './fal-calls.ts';
import { withSandbox } from './with-sandbox.ts';

const FREE = {
  task: 'text-to-video',
  fields: { prompt: { type: 'string', required: true } },
  source: 'this test',
} as const;
const BY_SECOND = {
  ...FREE,
  fields: { ...FREE.fields, duration: { type: 'integer', default: 8 } },
  price: { microUsd: 50_000, per: 'second', source: 'this test' },
} as const;
const MODELS: SandboxOptions['models'] = { fal: { 'me/free': FREE, 'me/by-second': BY_SECOND } };

describe('the emulated platform API of fal', () => {
  it('lists models to anybody, page by page, and filters them', async () => {
    const { sandbox } = await withSandbox({ models: MODELS });
    const { api } = sandbox.fal.baseUrl;
    const ids: string[] = [];
    let cursor: unknown = '0';
    while (typeof cursor === 'string') {
      const page = await list(await fetch(`${api}/models?limit=2&cursor=${cursor}`));
      ids.push(...page.models.map(({ endpoint_id: id }) => id));
      expect(page.has_more).toBe(page.next_cursor !== null);
      cursor = page.next_cursor;
    }
    expect(ids.slice(-2)).toEqual(['me/free', 'me/by-second']);
    expect(ids).toContain(MODEL);
    const found = async (query: string): Promise<readonly string[]> =>
      (await list(await fetch(`${api}/models?${query}`))).models.map((model) => model.endpoint_id);
    expect(await found('q=BY-SEC')).toEqual(['me/by-second']);
    expect(await found('endpoint_id=me/free,me/by-second')).toEqual(['me/free', 'me/by-second']);
    expect(await found('endpoint_id=me/free&endpoint_id=me/none')).toEqual(['me/free']);
    expect(await found('category=text-to-video&q=me/')).toEqual(['me/free', 'me/by-second']);
    expect(await found('status=deprecated')).toEqual([]);
  });

  it("gives a model's schema, in the list and as a document of its own", async () => {
    const { sandbox } = await withSandbox();
    const { api } = sandbox.fal.baseUrl;
    const url = `${api}/models?expand=openapi-3.0&endpoint_id=${MODEL}`;
    const inList: unknown = (await list(await fetch(url))).models[0]?.openapi;
    const site = `${sandbox.url}/fal/site/api/openapi/queue/openapi.json`;
    const document: unknown = await (await fetch(`${site}?endpoint_id=${MODEL}`)).json();
    expect(document).toEqual(inList);
    expect(document).toMatchObject({
      openapi: '3.0.4',
      info: { title: `Queue OpenAPI for ${MODEL}` },
      components: {
        schemas: {
          HunyuanVideoImageToVideoInput: {
            required: ['prompt', 'image_url'],
            properties: {
              prompt: { type: 'string', maxLength: 1000 },
              image_url: { type: 'string' },
              num_frames: { type: 'string', enum: ['129'] },
            },
          },
          HunyuanVideoImageToVideoOutput: { required: ['video', 'seed'] },
        },
      },
      paths: { [`/${MODEL}`]: { post: {} } },
    });
    const unknown = await fetch(`${site}?endpoint_id=fal-ai/none`);
    expect([unknown.status, await unknown.json()]).toEqual([404, null]);
  });

  it('tells list prices, and none where the sandbox only has its own tariff', async () => {
    const { sandbox } = await withSandbox({ models: MODELS });
    const url = `${sandbox.fal.baseUrl.api}/models/pricing`;
    const ids = `endpoint_id=${MODEL},me/by-second&endpoint_id=me/free`;
    expect(await (await get(sandbox, `${url}?${ids}`)).json()).toEqual({
      prices: [
        { endpoint_id: MODEL, unit_price: 0.4, unit: 'videos', currency: 'USD' },
        { endpoint_id: 'me/by-second', unit_price: 0.05, unit: 'seconds', currency: 'USD' },
      ],
      next_cursor: null,
      has_more: false,
    });
    expect(await errorOf(await get(sandbox, url))).toEqual([400, 'validation_error']);
    const unknown = await get(sandbox, `${url}?endpoint_id=me/none`);
    expect(await errorOf(unknown)).toEqual([404, 'not_found']);
  });

  it('estimates by units and by calls', async () => {
    const { sandbox } = await withSandbox({ models: MODELS });
    const estimate = (body: unknown): Promise<Response> =>
      fetch(`${sandbox.fal.baseUrl.api}/models/pricing/estimate`, {
        method: 'POST',
        headers: falHeaders(sandbox),
        body: JSON.stringify(body),
      });
    const units = { [MODEL]: { unit_quantity: 2 }, 'me/by-second': { unit_quantity: 10 } };
    const byUnit = await estimate({ estimate_type: 'unit_price', endpoints: units });
    expect(await byUnit.json()).toEqual({
      estimate_type: 'unit_price',
      total_cost: 1.3,
      currency: 'USD',
    });
    const calls = { 'me/by-second': { call_quantity: 5 } };
    const byCall = await estimate({ estimate_type: 'historical_api_price', endpoints: calls });
    expect(await byCall.json()).toMatchObject({ total_cost: 2 });
    const wrong = [
      { estimate_type: 'unit_price', endpoints: { 'me/free': { unit_quantity: 1 } } },
      { estimate_type: 'unit_price', endpoints: { [MODEL]: { unit_quantity: -1 } } },
      { estimate_type: 'guess', endpoints: {} },
    ];
    const errors = [];
    for (const body of wrong) errors.push(await errorOf(await estimate(body)));
    expect(errors).toEqual([
      [404, 'not_found'],
      [400, 'validation_error'],
      [400, 'validation_error'],
    ]);
  });

  it('finds requests by endpoint with what went in and what came out', async () => {
    const { sandbox, clock } = await withSandbox();
    const startMs = clock.now();
    const good = await submit(sandbox);
    const bad = await submit(sandbox, { ...INPUT, aspect_ratio: '4:3' });
    clock.advance(30_000);
    const waiting = await submit(sandbox);
    const at = (ms: number): string => new Date(startMs + ms).toISOString();
    const output: unknown = await (await get(sandbox, good.response_url)).json();
    const [first, second, third] = await requests(sandbox, `${MODEL}&expand=payloads`);
    expect(first).toEqual({
      request_id: waiting.request_id,
      endpoint_id: MODEL,
      started_at: at(30_000),
      sent_at: at(30_000),
      json_input: INPUT,
    });
    expect(second).toEqual({
      request_id: good.request_id,
      endpoint_id: MODEL,
      started_at: at(10_000),
      sent_at: at(0),
      ended_at: at(30_000),
      status_code: 200,
      duration: 20,
      json_input: INPUT,
      json_output: output,
    });
    expect(third).toMatchObject({ request_id: bad.request_id, status_code: 422, duration: 0 });
    const found = async (query: string): Promise<unknown> =>
      (await requests(sandbox, `${MODEL}&${query}`)).map(({ request_id: id }) => id);
    expect(await found('status=success')).toEqual([good.request_id]);
    expect(await found('status=user_error')).toEqual([bad.request_id]);
    expect(await found('status=error')).toEqual([]);
    expect(await found(`request_id=${bad.request_id}`)).toEqual([bad.request_id]);
    expect(await found(`start=${at(1)}`)).toEqual([waiting.request_id]);
    expect(await found(`end=${at(0)}&sort_by=duration`)).toEqual([good.request_id, bad.request_id]);
    clock.advance(2 * 86_400_000);
    expect(await found('limit=5')).toEqual([]);
    expect(await found(`request_id=${good.request_id}`)).toEqual([good.request_id]);
  });

  it('may leave out of its list what has not ended', async () => {
    const { sandbox, clock } = await withSandbox({
      faults: [{ on: 'list', times: 2, do: { kind: 'list-ended' } }],
    });
    const first = await submit(sandbox);
    clock.advance(30_000);
    const second = await submit(sandbox);
    const found = async () => (await requests(sandbox, MODEL)).map(({ request_id: id }) => id);
    expect(await found()).toEqual([first.request_id]);
    clock.advance(30_000);
    expect(await found()).toEqual([second.request_id, first.request_id]);
  });

  it('keeps no payloads of a request that asked it not to', async () => {
    const { sandbox } = await withSandbox({ timings: { queueMs: 0, runMs: 0 } });
    await fetch(`${sandbox.fal.baseUrl.main}/${MODEL}`, {
      method: 'POST',
      headers: { ...falHeaders(sandbox), 'x-fal-store-io': '0' },
      body: JSON.stringify(INPUT),
    });
    const [row] = await requests(sandbox, `${MODEL}&expand=payloads`);
    expect(row).toMatchObject({ status_code: 200 });
    expect(row).not.toHaveProperty('json_input');
    expect(row).not.toHaveProperty('json_output');
  });

  it('bills what has ended and is not refunded', async () => {
    const { sandbox, clock } = await withSandbox();
    const timestamp = new Date(clock.now()).toISOString();
    const { request_id: requestId } = await submit(sandbox);
    await submit(sandbox, { ...INPUT, aspect_ratio: '4:3' });
    const url = `${sandbox.fal.baseUrl.api}/models/billing-events?endpoint_id=${MODEL}`;
    const nothing = { billing_events: [], next_cursor: null, has_more: false };
    expect(await (await get(sandbox, url)).json()).toEqual(nothing);
    clock.advance(30_000);
    const event = {
      request_id: requestId,
      endpoint_id: MODEL,
      timestamp,
      output_units: 1,
      unit_price: 0.4,
      percent_discount: 0,
      cost_subtotal: 0.4,
      cost_discount: 0,
      cost_total: 0.4,
      cost_estimate_nano_usd: 400_000_000,
    };
    expect(await (await get(sandbox, url)).json()).toEqual({ ...nothing, billing_events: [event] });
    expect(await (await get(sandbox, `${url}&request_id=none`)).json()).toEqual(nothing);
  });

  it('tells what the account holds to those who ask for it', async () => {
    const { sandbox } = await withSandbox();
    const url = `${sandbox.fal.baseUrl.api}/account/billing`;
    const billing = async (query: string) => (await get(sandbox, url + query)).json();
    const holds = (usd: number) => ({
      username: 'sandbox',
      credits: { current_balance: usd, currency: 'USD' },
    });
    expect(await billing('')).toEqual({ username: 'sandbox' });
    expect(await billing('?expand=credits')).toEqual(holds(1000));
    await submit(sandbox);
    expect(await billing('?expand=credits')).toEqual(holds(999.6));
  });

  it('asks for a key in its own words, but for the catalogue and its addresses', async () => {
    const { sandbox } = await withSandbox();
    await post(sandbox);
    const { api } = sandbox.fal.baseUrl;
    expect(await (await fetch(`${api}/meta`)).json()).toEqual({
      webhook_ip_ranges: ['127.0.0.1/32'],
    });
    const refused = [];
    for (const path of [
      'account/billing',
      'models/pricing',
      'models/billing-events',
      'models/requests/by-endpoint',
    ]) {
      refused.push(await errorOf(await fetch(`${api}/${path}?endpoint_id=${MODEL}`)));
    }
    expect(refused).toEqual(Array(4).fill([401, 'authorization_error']));
    const missing = await get(sandbox, `${api}/models/requests/by-endpoint`);
    expect(await errorOf(missing)).toEqual([400, 'validation_error']);
  });
});

interface ModelPage {
  readonly models: readonly { readonly endpoint_id: string; readonly openapi?: unknown }[];
  readonly next_cursor: unknown;
  readonly has_more: unknown;
}

async function list(response: Response): Promise<ModelPage> {
  // Every use below compares the fields it reads.
  return (await response.json()) as ModelPage;
}

async function requests(
  sandbox: Sandbox,
  query: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const url = `${sandbox.fal.baseUrl.api}/models/requests/by-endpoint?endpoint_id=${query}`;
  // Every use above compares the fields it reads.
  const { items } = (await (await get(sandbox, url)).json()) as {
    items: Record<string, unknown>[];
  };
  return items;
}

async function errorOf(response: Response): Promise<readonly unknown[]> {
  // The same: a reply of another shape has no type to compare.
  const { error } = (await response.json()) as { error: { type: string } };
  return [response.status, error.type];
}
