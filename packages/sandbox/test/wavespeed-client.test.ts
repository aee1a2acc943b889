import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  Client,
  WavespeedPredictionException,
  WavespeedSubmissionException,
  WavespeedSyncTimeoutException,
} from 'wavespeed';
import { startSandbox, type Fault, type Sandbox } from '../src/index.ts';
import { tinyRenderer } from './tiny-renderer.ts';
import { INPUT, SWITCHED, switched, T2V } from './wavespeed-calls.ts';

const poll = { pollInterval: 0.01 };

describe('the official client wavespeed 0.3.2, unchanged but for its address', () => {
  beforeEach(() => {
    // It prints each of its retries.
    vi.spyOn(console, 'log').mockReturnValue();
    vi.spyOn(console, 'error').mockReturnValue();
    return () => vi.restoreAllMocks();
  });

  it('runs a model: one POST, then the result until it is there', async () => {
    const { sandbox, client } = await start();
    const { outputs } = await client.run(T2V, INPUT, poll);
    const [entry] = sandbox.ledger.entries;
    expect(outputs).toEqual([`${sandbox.url}/files/wavespeed/${entry?.requestId}.mp4`]);
    const clip: unknown = await (await fetch(String(outputs))).json();
    expect(clip).toMatchObject({ width: 1280, height: 720, seed: 7, prompt: INPUT.prompt });
    const [submit, ...checks] = sandbox.requests.filter(({ path }) => path.includes('/api/'));
    expect(submit).toMatchObject({ method: 'POST', path: `/wavespeed/api/v3/${T2V}`, body: INPUT });
    expect(submit?.headers).toMatchObject({
      'content-type': 'application/json',
      'x-client-name': 'wavespeed-js',
      'x-client-version': '0.3.2',
    });
    const result = `GET /wavespeed/api/v3/predictions/${entry?.requestId}/result`;
    expect(new Set(checks.map(({ method, path }) => `${method} ${path}`))).toEqual(
      new Set([result]),
    );
  });

  it('tells of a run without throwing', async () => {
    const { sandbox, client } = await start();
    expect(await client.runNoThrow(T2V, INPUT, poll)).toEqual({
      outputs: [expect.stringMatching(/\.mp4$/)],
      detail: {
        taskId: sandbox.ledger.entries[0]?.requestId,
        status: 'completed',
        model: T2V,
      },
    });
  });

  it('meets a failure with its text, and the money comes back', async () => {
    const fail: Fault = { on: 'submit', times: 2, do: { kind: 'fail', reason: 'moderation' } };
    const { sandbox, client } = await start([fail]);
    const text = 'The content contains sensitive information.';
    const error = await caught(client.run(T2V, INPUT, poll));
    const id = sandbox.ledger.entries[0]?.requestId;
    expect(error).toEqual(new Error(`Prediction failed (task_id: ${id}): ${text}`));
    const { outputs, detail } = await client.runNoThrow(T2V, INPUT, poll);
    expect([outputs, detail.status, detail.taskId]).toEqual([
      null,
      'failed',
      sandbox.ledger.entries[1]?.requestId,
    ]);
    expect(detail.error).toBeInstanceOf(WavespeedPredictionException);
    expect(detail.error?.message).toBe(`Prediction failed: ${text}`);
    expect(sandbox.ledger.refundedMicroUsd).toBe(sandbox.ledger.totalMicroUsd);
  });

  it.each(['cancelled', 'deleted'])('takes %s for an end', async (word) => {
    const { client } = await start([{ on: 'check', do: { kind: 'unknown-state', word } }]);
    const error = await caught(client.run(T2V, INPUT, poll));
    expect(String(error)).toMatch(new RegExp(`task_id: [0-9a-f]{32}\\): Task ${word}$`));
  });

  it('takes timeout for an end, with its text', async () => {
    const { client } = await start([{ on: 'submit', do: { kind: 'fail', reason: 'timeout' } }]);
    const error = await caught(client.run(T2V, INPUT, poll));
    expect(String(error)).toMatch(/The prediction timed out\.$/);
  });

  it('goes on asking past a word it does not know', async () => {
    const { client } = await start([
      { on: 'check', times: 2, do: { kind: 'unknown-state', word: 'paused' } },
    ]);
    expect((await client.run(T2V, INPUT, poll))['outputs']).toHaveLength(1);
  });

  it('submits once, whatever refuses it', async () => {
    const envelope = { code: 400, message: 'no', data: null };
    const { sandbox, client } = await start([
      { on: 'submit', do: { kind: 'rate-limit' } },
      { on: 'submit', do: { kind: 'server-error', accepted: false, status: 502 } },
      { on: 'submit', do: { kind: 'reply', body: envelope } },
      { on: 'submit', do: { kind: 'reply', body: { id: 'x', status: 'created' } } },
      { on: 'submit', do: { kind: 'reset', accepted: true } },
    ]);
    for (let submits = 1; submits <= 5; submits += 1) {
      const error = await caught(client.run(T2V, INPUT, poll));
      expect(error).toBeInstanceOf(WavespeedSubmissionException);
      expect(error).toMatchObject({ taskId: 'unknown' });
      expect(sandbox.requests).toHaveLength(submits);
    }
    const refusal = await caught(client.run(T2V, { ...INPUT, size: '720p' }, poll));
    expect(refusal).toBeInstanceOf(WavespeedSubmissionException);
    expect(String(refusal)).toContain(
      '{"code":400,"message":"field \\"size\\" must be one of 1280*720, 720*1280"}',
    );
    // The one whose reply was lost is paid for all the same.
    expect(sandbox.ledger.countFor('wavespeed')).toBe(1);
  });

  it('asks six times while the server fails, and once where there is no prediction', async () => {
    const { sandbox, client } = await start([
      { on: 'check', times: 2, do: { kind: 'server-error', accepted: false, status: 503 } },
      { on: 'check', times: 2, do: { kind: 'server-error', accepted: false, status: 502 } },
      { on: 'check', times: 2, do: { kind: 'rate-limit', retryAfter: '60' } },
      { on: 'check', do: { kind: 'refuse', reason: 'unknown-job' } },
    ]);
    expect(String(await caught(client.run(T2V, INPUT, poll)))).toContain('HTTP 429');
    expect(sandbox.requests).toHaveLength(7);
    const gone = String(await caught(client.run(T2V, INPUT, poll)));
    expect(gone).toContain('HTTP 404: {"code":404,"message":"Prediction not found"}');
    expect(sandbox.requests).toHaveLength(9);
  });

  it('does not see a refusal under HTTP 200 and goes on until its own time is up', async () => {
    const { client } = await start([
      {
        on: 'check',
        times: Infinity,
        do: { kind: 'refuse', reason: 'invalid-input', status: 200 },
      },
    ]);
    const error = await caught(client.run(T2V, INPUT, { ...poll, timeout: 0.1 }));
    expect(String(error)).toContain('Prediction timed out after 0.1 seconds');
  });

  it('meets a refusal with a wrong key, and nothing is accepted', async () => {
    const { sandbox } = await start();
    const error = await caught(clientAt(sandbox, 'wsk_wrong').run(T2V, INPUT, poll));
    expect(String(error)).toContain('HTTP 401: {"code":401,"message":"Invalid API key"}');
    expect(sandbox.ledger.entries).toEqual([]);
  });

  describe('in sync mode', () => {
    const sync = { enableSyncMode: true };

    it('has the outputs in the reply to its POST', async () => {
      const { sandbox, client } = await start();
      expect((await client.run(SWITCHED, INPUT, sync))['outputs']).toEqual([
        `${sandbox.url}/files/wavespeed/${sandbox.ledger.entries[0]?.requestId}.mp4`,
      ]);
      expect(sandbox.requests).toHaveLength(1);
    });

    it('has the failure in it too', async () => {
      const { client } = await start([{ on: 'submit', do: { kind: 'fail', reason: 'internal' } }]);
      expect(String(await caught(client.run(SWITCHED, INPUT, sync)))).toContain('Internal error.');
    });

    it('is told that a job outlasts the window, and finds it finished later', async () => {
      const { sandbox, client } = await start([{ on: 'submit', do: { kind: 'slow', times: 20 } }]);
      const error = await caught(client.run(SWITCHED, INPUT, sync));
      const id = sandbox.ledger.entries[0]?.requestId;
      const resultUrl = `${sandbox.wavespeed.baseUrl}/api/v3/predictions/${id}/result`;
      expect(error).toBeInstanceOf(WavespeedSyncTimeoutException);
      expect(error).toMatchObject({ taskId: id, resultUrl });
      expect(String(error)).toContain('Sync mode timed out after 90 seconds.');
      await expect
        .poll(() => sandbox.ledger.entries.map(({ outcome }) => outcome), { timeout: 10_000 })
        .toEqual(['succeeded']);
    });

    it('does not learn the id from a gateway that gives up, though the job is paid', async () => {
      const { sandbox, client } = await start([
        { on: 'submit', do: { kind: 'server-error', accepted: true, status: 504 } },
      ]);
      const error = await caught(client.run(SWITCHED, INPUT, sync));
      expect(error).toBeInstanceOf(WavespeedSubmissionException);
      expect(error).toMatchObject({ taskId: 'unknown' });
      expect(sandbox.ledger.countFor('wavespeed')).toBe(1);
    });

    it('is not held by a model that does not declare the switch', async () => {
      const { client } = await start();
      const { outputs, detail } = await client.runNoThrow(T2V, INPUT, sync);
      expect([outputs, detail.error?.message]).toEqual([null, 'Prediction failed: Unknown error']);
    });
  });

  it('uploads a file by a ticket, with the headers of the ticket alone', async () => {
    const { sandbox, client } = await start();
    const bytes = randomBytes(1000);
    const url = await client.upload(await fileOf('a boat.png', bytes));
    expect(new URL(url).pathname).toMatch(
      /^\/files\/wavespeed\/uploads\/[0-9a-f-]{36}\/a_boat\.png$/,
    );
    const stored = await fetch(url);
    expect(stored.headers.get('content-type')).toBe('image/png');
    expect(sha256(Buffer.from(await stored.arrayBuffer()))).toBe(sha256(bytes));
    const put = sandbox.requests.find(({ method }) => method === 'PUT');
    expect(put?.headers).toMatchObject({ 'content-type': 'image/png', 'if-none-match': '*' });
    expect(put?.headers).not.toHaveProperty('authorization');
  });
});

function clientAt({ wavespeed }: Sandbox, apiKey: string): Client {
  return new Client(apiKey, {
    baseUrl: wavespeed.baseUrl,
    connectionTimeout: 2,
    timeout: 20,
    retryInterval: 0.001,
  });
}

async function start(faults: readonly Fault[] = []) {
  const sandbox = await startSandbox({
    timings: { queueMs: 20, runMs: 40 },
    renderer: tinyRenderer,
    models: { wavespeed: { [SWITCHED]: switched } },
    faults,
  });
  onTestFinished(() => sandbox.close());
  return { sandbox, client: clientAt(sandbox, sandbox.wavespeed.apiKey) };
}

async function caught(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}

async function fileOf(name: string, bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kinora-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
