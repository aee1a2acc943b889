import { describe, expect, it } from 'vitest';
import type { ErrorShape, OutputShape } from '../src/index.ts';
import { call, INPUT, MODEL, models, SPACED, stateOf, submit } from './runcomfy-calls.ts';
import { withSandbox } from './with-sandbox.ts';

const CREATED = '2026-11-20T00:00:00.000000+00:00';

describe('a RunComfy request', () => {
  it('walks through the documented traffic', async () => {
    const { sandbox, clock } = await withSandbox();
    const [status, submitted] = await call(sandbox, `POST /v1/models/${MODEL}`, INPUT);
    const id = sandbox.ledger.entries[0]?.requestId ?? '';
    const base = `${sandbox.runcomfy.baseUrl}/v1/requests/${id}`;
    const urls = { status_url: `${base}/status`, result_url: `${base}/result` };
    expect([status, submitted]).toEqual([
      200,
      { request_id: id, ...urls, cancel_url: `${base}/cancel` },
    ]);
    expect(id).toMatch(/^[\w-]{36}$/);
    const check = () => call(sandbox, `GET /v1/requests/${id}/status`);
    const result = () => call(sandbox, `GET /v1/requests/${id}/result`);
    const record = { request_id: id, model_id: MODEL, input: INPUT, created_at: CREATED };

    const waiting = { request_id: id, status: 'in_queue', queue_position: 0, ...urls };
    expect(await check()).toEqual([200, waiting]);
    expect(await result()).toEqual([200, { ...record, status: 'in_queue' }]);
    clock.advance(10_000);
    expect(await check()).toEqual([200, { request_id: id, status: 'in_progress', ...urls }]);
    expect(await result()).toEqual([200, { ...record, status: 'in_progress' }]);
    clock.advance(20_000);
    expect(await check()).toEqual([200, { request_id: id, status: 'completed', ...urls }]);
    expect(await result()).toEqual([
      200,
      {
        ...record,
        status: 'succeeded',
        finished_at: '2026-11-20T00:00:30.000000+00:00',
        output: { video: `${sandbox.url}/files/runcomfy/${id}.mp4` },
      },
    ]);
  });

  it('says how many wait before it', async () => {
    const { sandbox } = await withSandbox();
    await submit(sandbox);
    const id = await submit(sandbox);
    const [, reply] = await call(sandbox, `GET /v1/requests/${id}/status`);
    expect(reply).toMatchObject({ status: 'in_queue', queue_position: 1 });
  });

  it('makes its clip of the documented defaults', async () => {
    const { sandbox, clock } = await withSandbox();
    const id = await submit(sandbox);
    clock.advance(30_000);
    const clip: unknown = await (await fetch(`${sandbox.url}/files/runcomfy/${id}.mp4`)).json();
    expect(clip).toMatchObject({ width: 1280, height: 720, frames: 129, fps: 24, seed: 99271155 });
  });

  it('tells its cost to those who ask, once it has succeeded', async () => {
    const { sandbox, clock } = await withSandbox({ models });
    const id = await submit(sandbox, SPACED, { prompt: 'a cat', duration: 10 });
    const result = async (query: string) =>
      (await call(sandbox, `GET /v1/requests/${id}/result${query}`))[1];
    expect(await result('?include_cost=true')).not.toHaveProperty('cost');
    clock.advance(30_000);
    expect(await result('?include_cost=true')).toMatchObject({ status: 'succeeded', cost: 0.6 });
    expect(await result('')).not.toHaveProperty('cost');
    expect(await result('?include_cost=false')).not.toHaveProperty('cost');
    expect(sandbox.ledger.totalMicroUsd).toBe(600_000);
  });

  it('takes a picture inside its input', async () => {
    const { sandbox, clock } = await withSandbox();
    const data = Buffer.from('a picture').toString('base64');
    const body = { ...INPUT, image_url: `data:image/png;base64,${data}` };
    const id = await submit(sandbox, MODEL, body);
    clock.advance(30_000);
    const clip: unknown = await (await fetch(`${sandbox.url}/files/runcomfy/${id}.mp4`)).json();
    expect(clip).toMatchObject({ image: data });
  });

  const shapes: readonly [OutputShape, (url: string) => unknown][] = [
    ['video', (url) => ({ video: url })],
    ['videos', (url) => ({ videos: [url] })],
    ['url', (url) => ({ url })],
    ['nested', (url) => ({ result: { video: { url } } })],
    ['text', (url) => url],
    ['list', (url) => [url]],
  ];

  it.each(shapes)('names its clip in the shape "%s"', async (shape, outputOf) => {
    const { sandbox, clock } = await withSandbox({
      faults: [{ on: 'submit', do: { kind: 'output-shape', shape } }],
    });
    const id = await submit(sandbox);
    clock.advance(30_000);
    const [, reply] = await call(sandbox, `GET /v1/requests/${id}/result`);
    expect(reply).toHaveProperty('output', outputOf(`${sandbox.url}/files/runcomfy/${id}.mp4`));
  });

  it('succeeds without a file where a fault takes it', async () => {
    const { sandbox, clock } = await withSandbox({
      faults: [{ on: 'submit', do: { kind: 'no-output' } }],
    });
    const id = await submit(sandbox);
    clock.advance(30_000);
    const [, reply] = await call(sandbox, `GET /v1/requests/${id}/result`);
    expect(reply).toMatchObject({ status: 'succeeded', output: {} });
  });

  it('goes back on its word once where a fault says so', async () => {
    const { sandbox, clock } = await withSandbox({
      faults: [{ on: 'submit', do: { kind: 'flap' } }],
    });
    const id = await submit(sandbox);
    clock.advance(30_000);
    const states = [];
    for (let check = 0; check < 3; check += 1) states.push(await stateOf(sandbox, id, 'status'));
    expect(states).toEqual(['completed', 'in_progress', 'completed']);
  });

  it('may carry any word, on either endpoint', async () => {
    const { sandbox } = await withSandbox({
      faults: [
        { on: 'check', do: { kind: 'unknown-state', word: 'failed' } },
        { on: 'result', do: { kind: 'unknown-state', word: 'Completed' } },
      ],
    });
    const id = await submit(sandbox);
    expect(await stateOf(sandbox, id, 'result')).toBe('Completed');
    expect(await stateOf(sandbox, id, 'status')).toBe('failed');
    expect(await stateOf(sandbox, id, 'status')).toBe('in_queue');
  });
});

describe('a failed RunComfy request', () => {
  const text = 'Model run failed';
  const shapes: readonly [ErrorShape, object][] = [
    ['text', { error: text }],
    ['object', { error: { message: text, error_code: 10011 } }],
    ['list', { error: [{ error: text, errorCode: 10011 }] }],
    ['absent', {}],
  ];

  it.each(shapes)('has stopped, and only its result knows how: %s', async (told, error) => {
    const { sandbox, clock } = await withSandbox({
      faults: [{ on: 'submit', do: { kind: 'fail', reason: 'internal', code: 10011, told } }],
    });
    const id = await submit(sandbox);
    clock.advance(30_000);
    expect(await stateOf(sandbox, id, 'status')).toBe('completed');
    expect(await call(sandbox, `GET /v1/requests/${id}/result?include_cost=true`)).toEqual([
      200,
      {
        request_id: id,
        model_id: MODEL,
        status: 'failed',
        input: INPUT,
        created_at: CREATED,
        finished_at: '2026-11-20T00:00:30.000000+00:00',
        ...error,
      },
    ]);
    expect(sandbox.ledger.entries[0]).toMatchObject({ outcome: 'failed', refunded: false });
  });

  it.each([
    ['moderation', 'The content was rejected by moderation'],
    ['invalid-input', 'The model could not use the input'],
    ['timeout', 'Model run timed out'],
  ] as const)('by %s says so', async (reason, error) => {
    const { sandbox, clock } = await withSandbox({
      faults: [{ on: 'submit', do: { kind: 'fail', reason } }],
    });
    const id = await submit(sandbox);
    clock.advance(30_000);
    const [, reply] = await call(sandbox, `GET /v1/requests/${id}/result`);
    expect(reply).toMatchObject({ status: 'failed', error });
  });

  it('failed because its picture is no link', async () => {
    const { sandbox, clock } = await withSandbox();
    const bare = Buffer.from('a picture').toString('base64');
    const id = await submit(sandbox, MODEL, { ...INPUT, image_url: bare });
    clock.advance(10_000);
    const [, reply] = await call(sandbox, `GET /v1/requests/${id}/result`);
    expect(reply).toMatchObject({ error: 'An input file could not be downloaded' });
  });
});

describe('cancelling a RunComfy request', () => {
  it('works while it waits, and it is then cancelled everywhere', async () => {
    const { sandbox } = await withSandbox();
    const id = await submit(sandbox);
    const reply = { request_id: id, status: 'completed', outcome: 'cancelled' };
    expect(await call(sandbox, `POST /v1/requests/${id}/cancel`)).toEqual([202, reply]);
    expect(await stateOf(sandbox, id, 'status')).toBe('cancelled');
    expect(await call(sandbox, `GET /v1/requests/${id}/result`)).toEqual([
      200,
      {
        request_id: id,
        model_id: MODEL,
        status: 'cancelled',
        input: INPUT,
        created_at: CREATED,
        finished_at: CREATED,
      },
    ]);
    expect(await call(sandbox, `POST /v1/requests/${id}/cancel`)).toEqual([
      202,
      { request_id: id, status: 'cancelled', outcome: 'not_cancellable' },
    ]);
    expect(sandbox.ledger.entries[0]).toMatchObject({ outcome: 'cancelled', refunded: true });
  });

  it.each([
    [10_000, 'in_progress'],
    [30_000, 'completed'],
  ])('does nothing after %i ms, when it is %s', async (ms, status) => {
    const { sandbox, clock } = await withSandbox();
    const id = await submit(sandbox);
    clock.advance(ms);
    expect(await call(sandbox, `POST /v1/requests/${id}/cancel`)).toEqual([
      202,
      { request_id: id, status, outcome: 'not_cancellable' },
    ]);
    clock.advance(30_000);
    expect(await stateOf(sandbox, id, 'result')).toBe('succeeded');
  });
});
