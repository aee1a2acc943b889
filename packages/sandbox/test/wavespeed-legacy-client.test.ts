import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { Client } from 'wavespeed-0.2.3';
import { startSandbox, type Fault } from '../src/index.ts';
import { tinyRenderer } from './tiny-renderer.ts';
import { INPUT, T2V } from './wavespeed-calls.ts';

const poll = { pollInterval: 0.01 };

describe('the older official client wavespeed 0.2.3, unchanged but for its address', () => {
  beforeEach(() => {
    // It prints each of its retries.
    vi.spyOn(console, 'log').mockReturnValue();
    vi.spyOn(console, 'error').mockReturnValue();
    return () => vi.restoreAllMocks();
  });

  it('runs a model, and tells of a failed run without throwing', async () => {
    const { sandbox, client } = await start([
      { on: 'submit', skip: 1, do: { kind: 'fail', reason: 'unreachable-media' } },
    ]);
    const { outputs } = await client.run(T2V, INPUT, poll);
    const [first] = sandbox.ledger.entries;
    expect(outputs).toEqual([`${sandbox.url}/files/wavespeed/${first?.requestId}.mp4`]);
    const failed = await client.runNoThrow(T2V, INPUT, poll);
    const id = sandbox.ledger.entries[1]?.requestId;
    expect(failed).toEqual({
      outputs: null,
      detail: {
        taskId: id,
        status: 'failed',
        model: T2V,
        error: `Prediction failed (task_id: ${id}): The media URL could not be loaded.`,
      },
    });
  });

  it('knows failed alone for an end, and asks on after any other', async () => {
    const { client } = await start([
      { on: 'check', times: Infinity, do: { kind: 'unknown-state', word: 'cancelled' } },
    ]);
    const run = client.run(T2V, INPUT, { ...poll, timeout: 0.1 });
    await expect(run).rejects.toThrow('Prediction timed out after 0.1 seconds');
  });

  it('pays twice when the reply to an accepted submit is lost', async () => {
    const { sandbox, client } = await start([
      { on: 'submit', do: { kind: 'reset', accepted: true } },
    ]);
    expect((await client.run(T2V, INPUT, poll))['outputs']).toHaveLength(1);
    expect(sandbox.ledger.countFor('wavespeed')).toBe(2);
  });

  it('uploads a file in one step', async () => {
    const { sandbox, client } = await start();
    const folder = await mkdtemp(join(tmpdir(), 'kinora-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const bytes = randomBytes(1000);
    await writeFile(join(folder, 'boat.webp'), bytes);
    const stored = await fetch(await client.upload(join(folder, 'boat.webp')));
    expect(stored.headers.get('content-type')).toBe('image/webp');
    expect(Buffer.from(await stored.arrayBuffer()).equals(bytes)).toBe(true);
    expect(sandbox.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /wavespeed/api/v3/media/upload/binary',
      `GET ${new URL(stored.url).pathname}`,
    ]);
  });
});

async function start(faults: readonly Fault[] = []) {
  const sandbox = await startSandbox({
    timings: { queueMs: 20, runMs: 40 },
    renderer: tinyRenderer,
    faults,
  });
  onTestFinished(() => sandbox.close());
  const { apiKey, baseUrl } = sandbox.wavespeed;
  const client = new Client(apiKey, { baseUrl, connectionTimeout: 2, retryInterval: 0.001 });
  return { sandbox, client };
}
