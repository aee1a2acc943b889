import { describe, expect, it } from 'vitest';
import type { Fail, FailureReason, RefusalReason } from '../src/index.ts';
import { post } from './fal-calls.ts';
import {
  call,
  check,
  I2V,
  INPUT,
  REF2V,
  submit,
  SWITCHED,
  switched,
  T2V,
} from './wavespeed-calls.ts';
import { withSandbox } from './with-sandbox.ts';

const ID = /^[0-9a-f]{32}$/;
const DAY_MS = 86_400_000;

describe('a WaveSpeed prediction', () => {
  it('is told whole at every stage', async () => {
    const { sandbox, clock } = await withSandbox();
    const created = await call(sandbox, `POST /api/v3/${T2V}`, INPUT);
    const { id } = await submit(sandbox);
    const get = `${sandbox.wavespeed.baseUrl}/api/v3/predictions/${id}/result`;
    const born = {
      id,
      model: T2V,
      outputs: [],
      urls: { get },
      has_nsfw_contents: [],
      status: 'created',
      created_at: '2026-11-20T00:00:00.000000002Z',
      error: '',
      timings: { inference: 0 },
    };
    const told = (data: unknown) => [200, { code: 200, message: 'success', data }];
    expect(created).toEqual(
      told({
        ...born,
        id: expect.stringMatching(ID),
        urls: { get: expect.any(String) },
        created_at: '2026-11-20T00:00:00.000000001Z',
      }),
    );
    expect(await call(sandbox, `GET /api/v3/predictions/${id}/result`)).toEqual(told(born));
    clock.advance(10_000);
    expect(await call(sandbox, `GET /api/v3/predictions/${id}`)).toEqual(
      told({ ...born, status: 'processing' }),
    );
    clock.advance(20_000);
    const completed = {
      ...born,
      status: 'completed',
      outputs: [`${sandbox.url}/files/wavespeed/${id}.mp4`],
      has_nsfw_contents: [false],
      code: 0,
      executionTime: 20_000,
      timings: { inference: 20_000 },
    };
    expect(await call(sandbox, `GET /api/v3/predictions/${id}/result`)).toEqual(told(completed));
    expect(await call(sandbox, `GET /api/v2/predictions/${id}/result`)).toEqual(
      told({ ...completed, urls: { get: get.replace('/v3/', '/v2/') } }),
    );
  });

  it('of a flat model is submitted under v2 as well, of any other not', async () => {
    const { sandbox } = await withSandbox();
    const image = 'https://example.com/cat.png';
    const body = { prompt: 'a cat', image };
    const [status, reply] = await call(sandbox, `POST /api/v2/${REF2V}`, body);
    expect([status, reply]).toMatchObject([200, { code: 200, data: { model: REF2V } }]);
    expect((await call(sandbox, `POST /api/v3/${REF2V}`, body))[0]).toBe(200);
    expect((await call(sandbox, `POST /api/v2/${T2V}`, INPUT))[0]).toBe(404);
  });

  it('drops fields its model does not have, and bills the defaults in their place', async () => {
    const { sandbox } = await withSandbox();
    const misspelt = { prompt: 'a boat', sizes: '720*1280', aspect_ratio: '9:16' };
    await submit(sandbox, T2V, misspelt);
    expect(sandbox.ledger.entries[0]).toMatchObject({
      body: misspelt,
      values: { prompt: 'a boat', size: '1280*720', seed: -1, num_inference_steps: 30 },
      microUsd: 400_000,
    });
    expect(sandbox.ledger.entries[0]?.values).not.toHaveProperty('sizes');
  });

  it.each([
    [{ ...INPUT, size: '720p' }, 'field "size" must be one of 1280*720, 720*1280'],
    [{ size: '720*1280' }, 'field "prompt" is required and must not be empty'],
    [{ ...INPUT, num_inference_steps: 31 }, 'field "num_inference_steps" must be at most 30'],
    [{ ...INPUT, num_inference_steps: 1 }, 'field "num_inference_steps" must be at least 2'],
    [{ ...INPUT, seed: 'seven' }, 'field "seed" must be of type integer'],
    ['{"prompt":', 'the body is not a JSON object'],
    [[INPUT], 'the body is not a JSON object'],
  ])('is refused with its fault named: %j', async (body, message) => {
    const { sandbox } = await withSandbox();
    expect(await call(sandbox, `POST /api/v3/${T2V}`, body)).toEqual([400, { code: 400, message }]);
    expect(sandbox.ledger.entries).toEqual([]);
  });

  it.each([
    ['POST /api/v3/wavespeed-ai/no-such-model', 'Not Found'],
    [`POST /api/v3//${T2V}/`, 'Not Found'],
    ['POST /api/v3/%E0%A4%A', 'Not Found'],
    ['GET /api/v3/wavespeed-ai', 'Not Found'],
    ['GET /api/v3/predictions/e6832d4abffb4d79bfbca19783fca133/result', 'Prediction not found'],
  ] as const)('is not found: %s', async (request, message) => {
    const { sandbox } = await withSandbox();
    const body = request.startsWith('POST') ? INPUT : undefined;
    expect(await call(sandbox, request, body)).toEqual([404, { code: 404, message }]);
  });

  it('shows the picture it was given', async () => {
    const { sandbox, clock } = await withSandbox();
    const image = `data:image/png;base64,${Buffer.from('a picture').toString('base64')}`;
    const { id } = await submit(sandbox, I2V, { image, duration: 5 });
    clock.advance(30_000);
    const [output = ''] = (await check(sandbox, id)).outputs;
    const clip: unknown = await (await fetch(output)).json();
    expect(clip).toMatchObject({ image: Buffer.from('a picture').toString('base64'), frames: 120 });
  });

  it('comes as bare base64 from a model that declares the switch', async () => {
    const { sandbox, clock } = await withSandbox({
      models: { wavespeed: { [SWITCHED]: switched } },
    });
    const { id } = await submit(sandbox, SWITCHED, { ...INPUT, enable_base64_output: true });
    clock.advance(30_000);
    const [output = ''] = (await check(sandbox, id)).outputs;
    const clip: unknown = JSON.parse(Buffer.from(output, 'base64').toString());
    expect(clip).toMatchObject({ prompt: INPUT.prompt });
  });

  it('completes without outputs where a fault takes them', async () => {
    const { sandbox, clock } = await withSandbox({
      faults: [{ on: 'submit', do: { kind: 'no-output' } }],
    });
    const { id } = await submit(sandbox);
    clock.advance(30_000);
    expect(await check(sandbox, id)).toMatchObject({ status: 'completed', outputs: [] });
  });

  it('is forgotten after seven days', async () => {
    const { sandbox, clock } = await withSandbox();
    const { id } = await submit(sandbox);
    clock.advance(7 * DAY_MS - 1);
    expect((await check(sandbox, id)).status).toBe('completed');
    clock.advance(1);
    expect((await call(sandbox, `GET /api/v3/predictions/${id}/result`))[0]).toBe(404);
  });

  it('is deleted as a record, and cannot be cancelled', async () => {
    const { sandbox, clock } = await withSandbox();
    const { id } = await submit(sandbox);
    const ids = [id, id, 'unknown'];
    const remove = () => call(sandbox, 'POST /api/v3/predictions/delete', { ids });
    const deleted = (count: number) => [
      200,
      { code: 200, message: 'success', data: { deleted_count: count } },
    ];
    expect(await remove()).toEqual(deleted(1));
    expect(await remove()).toEqual(deleted(0));
    expect(await check(sandbox, id)).toMatchObject({ id, status: 'deleted', outputs: [] });
    clock.advance(30_000);
    expect(sandbox.ledger.entries[0]).toMatchObject({ outcome: 'succeeded', refunded: false });
    expect((await call(sandbox, `POST /api/v3/predictions/${id}/cancel`, {}))[0]).toBe(404);
  });
});

describe('a failed WaveSpeed prediction', () => {
  const codes: readonly [FailureReason, string, number, string][] = [
    ['moderation', 'failed', 1200, 'The content contains sensitive information.'],
    ['invalid-input', 'failed', 1401, 'A parameter is invalid.'],
    ['unreachable-media', 'failed', 1402, 'The media URL could not be loaded.'],
    ['internal', 'failed', 5000, 'Internal error.'],
    ['timeout', 'timeout', 5004, 'The prediction timed out.'],
  ];

  it.each(codes)('by %s is %s with code %i', async (reason, status, code, error) => {
    const { sandbox, clock } = await failing({ kind: 'fail', reason });
    const { id } = await submit(sandbox);
    clock.advance(30_000);
    expect(await call(sandbox, `GET /api/v3/predictions/${id}/result`)).toMatchObject([
      200,
      { code: 200, message: 'success', data: { status, code, error, outputs: [] } },
    ]);
    const flags = reason === 'moderation' ? [true] : [];
    expect((await check(sandbox, id)).has_nsfw_contents).toEqual(flags);
    expect(sandbox.ledger.entries[0]).toMatchObject({ outcome: 'failed', refunded: true });
  });

  it.each([1400, 1403, 1405, 1406, 1407, 5003])('carries the code %i as told', async (code) => {
    const { sandbox, clock } = await failing({ kind: 'fail', reason: 'internal', code });
    const { id } = await submit(sandbox);
    clock.advance(30_000);
    expect((await check(sandbox, id)).code).toBe(code);
  });

  it('failed because its picture cannot be loaded', async () => {
    const { sandbox, clock } = await withSandbox();
    const { id } = await submit(sandbox, I2V, { image: 'file:///etc/passwd' });
    clock.advance(10_000);
    expect(await check(sandbox, id)).toMatchObject({ status: 'failed', code: 1402 });
  });
});

describe('a refused WaveSpeed call', () => {
  const refusals: readonly [RefusalReason, number, object][] = [
    ['unauthenticated', 401, { message: 'Invalid API key' }],
    ['forbidden', 403, { message: 'The role of this API key lacks permission' }],
    ['insufficient-funds', 400, { message: 'Insufficient credits', error_code: 1407 }],
    ['invalid-input', 400, { message: 'field "prompt" is required and must not be empty' }],
    ['unknown-model', 404, { message: 'Not Found' }],
    ['unknown-job', 404, { message: 'Prediction not found' }],
  ];

  it.each(refusals)('by %s is HTTP %i, or says so under 200', async (reason, code, body) => {
    const { sandbox } = await withSandbox({
      faults: [
        { on: 'submit', do: { kind: 'refuse', reason } },
        { on: 'submit', do: { kind: 'refuse', reason, status: 200 } },
      ],
    });
    const send = () => call(sandbox, `POST /api/v3/${T2V}`, INPUT);
    expect(await send()).toEqual([code, { code, ...body }]);
    expect(await send()).toEqual([200, { code, ...body, data: null }]);
    expect(sandbox.ledger.entries).toEqual([]);
  });

  it('is refused although a submit to fal, which no such fault strikes, came first', async () => {
    const { sandbox } = await withSandbox({
      faults: [{ on: 'submit', do: { kind: 'refuse', reason: 'forbidden' } }],
    });
    expect((await post(sandbox)).status).toBe(200);
    expect((await call(sandbox, `POST /api/v3/${T2V}`, INPUT))[0]).toBe(403);
  });

  it('is never one whose result is not ready: that fault waits for RunComfy', async () => {
    const { sandbox } = await withSandbox({
      faults: [{ on: 'submit', do: { kind: 'refuse', reason: 'not-ready' } }],
    });
    expect((await call(sandbox, `POST /api/v3/${T2V}`, INPUT))[0]).toBe(200);
  });

  it.each(['', 'Bearer wrong', 'Key wsk_sandbox-key', 'wsk_sandbox-key'])(
    'carries the key wrongly: "%s"',
    async (authorization) => {
      const { sandbox } = await withSandbox();
      const response = await fetch(`${sandbox.wavespeed.baseUrl}/api/v3/balance`, {
        headers: { authorization },
      });
      expect([response.status, await response.json()]).toEqual([
        401,
        { code: 401, message: 'Invalid API key' },
      ]);
    },
  );
});

function failing(effect: Fail) {
  return withSandbox({ faults: [{ on: 'submit', do: effect }] });
}
