import { createHash, randomBytes } from 'node:crypto';
import { ApiError, createFalClient, ValidationError, type QueueStatus } from '@fal-ai/client';
import { describe, expect, it, vi } from 'vitest';
import type { Sandbox, SandboxOptions } from '../src/index.ts';
import { INPUT, MODEL } from './fal-calls.ts';
import { fitsSignature } from './fal-signature.ts';
import { receiveWebhooks } from './webhook-receiver.ts';
import { withSandbox } from './with-sandbox.ts';

describe('the official client @fal-ai/client 1.10.1, unchanged but for its address', () => {
  it('submits, follows the status and reads the result', async () => {
    const { sandbox, client, clock } = await start();
    const queued = await client.queue.submit(MODEL, { input: INPUT });
    const base = `${sandbox.url}/fal/queue/${MODEL}/requests/${queued.request_id}`;
    expect(queued).toEqual({
      status: 'IN_QUEUE',
      request_id: queued.request_id,
      response_url: base,
      status_url: `${base}/status`,
      cancel_url: `${base}/cancel`,
      queue_position: 0,
    });
    const { request_id: requestId } = queued;
    expect((await client.queue.status(MODEL, { requestId })).status).toBe('IN_QUEUE');
    clock.advance(30_000);
    const done = await client.queue.status(MODEL, { requestId });
    expect(done).toMatchObject({ status: 'COMPLETED', metrics: { inference_time: 20 } });
    const result = await client.queue.result(MODEL, { requestId });
    const sizeBytes = (await (await fetch(urlOf(result.data))).arrayBuffer()).byteLength;
    expect(result).toEqual({
      requestId,
      data: {
        video: {
          url: `${sandbox.url}/files/fal/${requestId}.mp4`,
          content_type: 'video/mp4',
          file_name: `${requestId}.mp4`,
          file_size: sizeBytes,
        },
        seed: 7,
      },
    });
  });

  it('subscribes, hears of every state and gets its logs', async () => {
    const { client, clock } = await start();
    const heard: QueueStatus[] = [];
    const { data } = await client.subscribe(MODEL, {
      input: INPUT,
      logs: true,
      pollInterval: 5,
      onQueueUpdate(status) {
        heard.push(status);
        clock.advance(15_000);
      },
    });
    expect(data).toMatchObject({ seed: 7 });
    expect(heard.map(({ status }) => status)).toEqual(['IN_QUEUE', 'IN_PROGRESS', 'COMPLETED']);
    const last = heard.at(-1);
    const messages = last?.status === 'COMPLETED' ? last.logs.map(({ message }) => message) : [];
    expect(messages).toEqual(['Inference started', 'Inference finished']);
  });

  it('streams the status until the job has ended, each log line once', async () => {
    const { client, clock } = await start();
    const { request_id: requestId } = await client.queue.submit(MODEL, { input: INPUT });
    const stream = await client.queue.streamStatus(MODEL, { requestId, logs: true });
    const events: QueueStatus[] = [];
    for await (const event of stream) {
      events.push(event);
      clock.advance(15_000);
    }
    expect(events.map(({ status }) => status)).toEqual(['IN_QUEUE', 'IN_PROGRESS', 'COMPLETED']);
    const lines = events.flatMap((event) => ('logs' in event ? event.logs : []));
    expect(lines.map(({ message }) => message)).toEqual([
      'Inference started',
      'Inference finished',
    ]);
    expect((await stream.done()).status).toBe('COMPLETED');
  });

  it('subscribes by streaming', async () => {
    const { client } = await start(AT_ONCE);
    const { data } = await client.subscribe(MODEL, { input: INPUT, mode: 'streaming' });
    expect(data).toMatchObject({ seed: 7, video: { content_type: 'video/mp4' } });
  });

  it('runs a model with the connection held', async () => {
    const { sandbox, client } = await start(AT_ONCE);
    const { data, requestId } = await client.run(MODEL, { input: INPUT });
    expect(data).toMatchObject({ seed: 7 });
    expect(sandbox.ledger.entries.map((entry) => entry.requestId)).toEqual([requestId]);
  });

  it('cancels a waiting job, whose result is then a 499', async () => {
    const { sandbox, client } = await start();
    const { request_id: requestId } = await client.queue.submit(MODEL, { input: INPUT });
    await client.queue.cancel(MODEL, { requestId });
    const status = await client.queue.status(MODEL, { requestId });
    expect(status).toMatchObject({ status: 'COMPLETED', error_type: 'client_cancelled' });
    const error = await caught(client.queue.result(MODEL, { requestId }));
    expect(error).toMatchObject({ status: 499, body: { error_type: 'client_cancelled' } });
    const again = await caught(client.queue.cancel(MODEL, { requestId }));
    expect(again).toMatchObject({ status: 400, body: { status: 'ALREADY_COMPLETED' } });
    expect(sandbox.ledger.entries[0]).toMatchObject({ outcome: 'cancelled', refunded: true });
  });

  it('uploads a file, small or in parts, and names it in the input', async () => {
    const { sandbox, client } = await start(AT_ONCE);
    const small = randomBytes(1000);
    const url = await client.storage.upload(new Blob([small], { type: 'image/png' }));
    const stored = await fetch(url);
    expect(stored.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await stored.arrayBuffer()).equals(small)).toBe(true);

    const large = randomBytes(91 * 1024 ** 2);
    const largeUrl = await client.storage.upload(new File([large], 'a film.mp4'));
    expect(new URL(largeUrl).pathname).toMatch(
      /^\/files\/fal\/uploads\/[0-9a-f-]{36}\/a_film\.mp4$/,
    );
    const parts = Buffer.from(await (await fetch(largeUrl)).arrayBuffer());
    expect(sha256(parts)).toBe(sha256(large));

    const { data } = await client.subscribe(MODEL, {
      input: { ...INPUT, image_url: new Blob([small], { type: 'image/png' }) },
      pollInterval: 5,
    });
    const clip: unknown = await (await fetch(urlOf(data))).json();
    expect(clip).toMatchObject({ image: small.toString('base64') });
    expect(sandbox.requests.filter(({ path }) => path.startsWith('/fal/upload/'))).toHaveLength(13);
  });

  it('reads a webhook whose signature fits the published key', async () => {
    const { sandbox, client } = await start(AT_ONCE);
    const receiver = await receiveWebhooks();
    const { request_id: requestId } = await client.queue.submit(MODEL, {
      input: INPUT,
      webhookUrl: receiver.url,
    });
    await vi.waitFor(() => expect(receiver.received).toHaveLength(1));
    const [webhook] = receiver.received;
    const { data: payload } = await client.queue.result(MODEL, { requestId });
    const ids = { request_id: requestId, gateway_request_id: requestId };
    expect(JSON.parse(webhook?.body ?? '')).toEqual({ ...ids, status: 'OK', payload });
    expect(webhook && (await fitsSignature(sandbox, webhook))).toBe(true);
  });

  it('throws its ValidationError for an input that only the model finds wrong', async () => {
    const { sandbox, client } = await start(AT_ONCE);
    const input: Record<string, unknown> = { prompt: 'Two cats boxing.', aspect_ratio: '4:3' };
    const endpoint: string = MODEL;
    const error = await caught(client.subscribe(endpoint, { input, pollInterval: 5 }));
    expect(error).toBeInstanceOf(ValidationError);
    expect(error).toMatchObject({
      status: 422,
      fieldErrors: [
        { loc: ['body', 'image_url'], msg: 'Field required', type: 'missing' },
        {
          loc: ['body', 'aspect_ratio'],
          msg: "Input should be '16:9' or '9:16'",
          type: 'literal_error',
          input: '4:3',
        },
      ],
    });
    expect(sandbox.ledger.entries[0]).toMatchObject({ outcome: 'failed', refunded: true });
  });

  it('meets a 400 for a result that is not there yet, and sends no second request', async () => {
    const { sandbox, client } = await start();
    const { request_id: requestId } = await client.queue.submit(MODEL, { input: INPUT });
    const error = await caught(client.queue.result(MODEL, { requestId }));
    expect(error).toMatchObject({ status: 400, body: { detail: 'Request is still in progress' } });
    expect(sandbox.requests).toHaveLength(2);
  });

  it('meets a 404 for an unknown request and for an unknown model', async () => {
    const { client } = await start();
    const requestId = '00000000-0000-0000-0000-000000000000';
    const unknown = { status: 404, body: { status: 'NOT_FOUND' } };
    expect(await caught(client.queue.status(MODEL, { requestId }))).toMatchObject(unknown);
    expect(await caught(client.queue.result(MODEL, { requestId }))).toMatchObject(unknown);
    expect(await caught(client.queue.cancel(MODEL, { requestId }))).toMatchObject(unknown);
    const error = await caught(client.queue.submit('fal-ai/no-such-model', { input: INPUT }));
    expect(error).toMatchObject({
      status: 404,
      body: { detail: 'Application "no-such-model" not found' },
    });
  });

  it('meets a 401 with a wrong key, and nothing is accepted', async () => {
    const { sandbox } = await start();
    const wrong = clientAt(sandbox, 'somebody:else');
    const error = await caught(wrong.queue.submit(MODEL, { input: INPUT }));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      status: 401,
      body: { detail: 'No user found for Key ID and Secret' },
    });
    expect(sandbox.ledger.entries).toEqual([]);
  });

  it('pays twice when the reply to an accepted submit is lost', async () => {
    const { sandbox, client } = await start();
    sandbox.faults.add({ on: 'submit', do: { kind: 'reset', accepted: true } });
    await client.queue.submit(MODEL, { input: INPUT });
    expect(sandbox.ledger.countFor('fal')).toBe(2);
    expect(sandbox.ledger.totalMicroUsd).toBe(800_000);
  });
});

const HOSTS: Readonly<Record<string, (sandbox: Sandbox) => string>> = {
  'queue.fal.run': ({ fal }) => fal.baseUrl.main,
  'fal.run': ({ fal }) => fal.baseUrl.run,
  'rest.fal.ai': ({ fal }) => fal.baseUrl.rest,
};

function clientAt(sandbox: Sandbox, credentials: string) {
  return createFalClient({
    credentials,
    fetch: (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input);
      const base = HOSTS[url.host]?.(sandbox) ?? url.origin;
      return fetch(`${base}${url.pathname}${url.search}`, init);
    },
  });
}

const AT_ONCE = { timings: { queueMs: 0, runMs: 0 } };

async function start(options: SandboxOptions = {}) {
  const { sandbox, clock } = await withSandbox(options);
  return { sandbox, clock, client: clientAt(sandbox, sandbox.fal.apiKey) };
}

async function caught(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}

function urlOf(data: unknown): string {
  // The first test holds the shape of an output.
  return (data as { video: { url: string } }).video.url;
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
