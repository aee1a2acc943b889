import { describe, expect, it, onTestFinished } from 'vitest';
import { SANDBOX_TARIFF_MICRO_USD, startSandbox } from '../src/index.ts';
import { falHeaders, get, INPUT, MODEL, post, stateOf, submit } from './fal-calls.ts';
import { tinyRenderer } from './tiny-renderer.ts';
import { withSandbox } from './with-sandbox.ts';

describe('a sandbox', () => {
  it('listens on this machine alone and is gone once it is closed', async () => {
    const sandbox = await startSandbox({ renderer: tinyRenderer });
    expect(sandbox.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(sandbox.fal).toEqual({
      apiKey: 'sandbox-key-id:sandbox-key-secret',
      baseUrl: {
        main: `${sandbox.url}/fal/queue`,
        run: `${sandbox.url}/fal/run`,
        rest: `${sandbox.url}/fal/rest`,
        api: `${sandbox.url}/fal/api/v1`,
      },
    });
    expect(sandbox.wavespeed.baseUrl).toBe(`${sandbox.url}/wavespeed`);
    expect(sandbox.runcomfy.baseUrl).toBe(`${sandbox.url}/runcomfy`);
    await sandbox.close();
    await expect(fetch(sandbox.url)).rejects.toThrow('fetch failed');
  });

  it('takes a port of the caller and refuses one that is taken', async () => {
    const first = await startSandbox({ renderer: tinyRenderer });
    onTestFinished(() => first.close());
    const port = Number(new URL(first.url).port);
    await expect(startSandbox({ renderer: tinyRenderer, port })).rejects.toThrow('EADDRINUSE');
  });

  it('moves jobs by its clock alone', async () => {
    const { sandbox, clock } = await withSandbox();
    const job = await submit(sandbox);
    const states = [await stateOf(sandbox, job)];
    for (const ms of [9_999, 1, 19_999, 1]) {
      clock.advance(ms);
      states.push(await stateOf(sandbox, job));
    }
    expect(states).toEqual(['IN_QUEUE', 'IN_QUEUE', 'IN_PROGRESS', 'IN_PROGRESS', 'COMPLETED']);
  });

  it('runs jobs faster than life by the speed asked for, and refuses one that is none', async () => {
    const { sandbox, clock } = await withSandbox();
    const fast = await startSandbox({ renderer: tinyRenderer, clock, speed: 64 });
    onTestFinished(() => fast.close());
    const [slow, quick] = [await submit(sandbox), await submit(fast)];
    clock.advance(1_000);
    expect([await stateOf(sandbox, slow), await stateOf(fast, quick)]).toEqual([
      'IN_QUEUE',
      'COMPLETED',
    ]);
    await expect(startSandbox({ speed: 0 })).rejects.toThrow('speed is 0');
    await expect(startSandbox({ timings: { queueMs: -1, runMs: 1 } })).rejects.toThrow(
      'timings.queueMs is -1',
    );
  });

  it('draws the same seeds in the same order where the caller gives none', async () => {
    const seeds: unknown[][] = [];
    for (const _run of [1, 2]) {
      const { sandbox, clock } = await withSandbox();
      const jobs = [];
      for (const seed of [undefined, undefined, 0])
        jobs.push(await submit(sandbox, { ...INPUT, seed }));
      clock.advance(30_000);
      const results = [];
      for (const { response_url: url } of jobs) {
        results.push(await (await get(sandbox, url)).json());
      }
      seeds.push(results.map((result) => Object(result).seed as unknown));
    }
    const [first, second] = seeds;
    expect(first).toEqual(second);
    expect(new Set(first).size).toBe(3);
    expect(first?.[2]).toBe(0);
    expect(first?.every((seed) => Number.isSafeInteger(seed))).toBe(true);
  });

  it('accepts the keys it is told to, and no others', async () => {
    const { sandbox } = await withSandbox({ keys: { fal: ['mine:secret', 'other:secret'] } });
    expect(sandbox.fal.apiKey).toBe('mine:secret');
    expect((await post(sandbox)).status).toBe(200);
    const statuses = [];
    for (const key of ['other:secret', 'sandbox-key-id:sandbox-key-secret']) {
      const headers = { ...falHeaders(sandbox), authorization: `Key ${key}` };
      const url = `${sandbox.fal.baseUrl.main}/${MODEL}`;
      const body = JSON.stringify(INPUT);
      statuses.push((await fetch(url, { method: 'POST', headers, body })).status);
    }
    expect(statuses).toEqual([200, 401]);
  });

  it('notes every request, with its headers and its JSON', async () => {
    const { sandbox } = await withSandbox();
    await post(sandbox, INPUT, '?fal_max_queue_length=5');
    await fetch(`${sandbox.url}/files/none.mp4`);
    expect(sandbox.requests).toMatchObject([
      {
        method: 'POST',
        path: `/fal/queue/${MODEL}?fal_max_queue_length=5`,
        headers: { authorization: `Key ${sandbox.fal.apiKey}` },
        body: INPUT,
        sizeBytes: JSON.stringify(INPUT).length,
      },
      { method: 'GET', path: '/files/none.mp4', body: undefined, sizeBytes: 0 },
    ]);
  });

  it('offers the models of the caller, at the prices of the caller', async () => {
    const model = {
      task: 'text-to-video',
      fields: { prompt: { type: 'string', required: true } },
      source: 'this test',
    } as const;
    const seconds = { microUsd: 50_000, per: 'second', source: 'this test' } as const;
    const { sandbox } = await withSandbox({
      models: {
        fal: { 'me/free': model, 'me/mine': model, 'me/by-second': { ...model, price: seconds } },
      },
      tariff: { fal: { 'me/mine': 7 } },
    });
    for (const id of ['me/free', 'me/mine', 'me/by-second', MODEL]) {
      const url = `${sandbox.fal.baseUrl.main}/${id}`;
      await fetch(url, {
        method: 'POST',
        headers: falHeaders(sandbox),
        body: JSON.stringify(INPUT),
      });
    }
    const charges = sandbox.ledger.entries.map(({ model: id, microUsd, basis }) => [
      id,
      microUsd,
      basis,
    ]);
    expect(charges).toEqual([
      ['me/free', SANDBOX_TARIFF_MICRO_USD, 'sandbox tariff'],
      ['me/mine', 7, 'caller'],
      ['me/by-second', 250_000, 'list price'],
      [MODEL, 400_000, 'list price'],
    ]);
  });

  it('keeps the bill: each accepted submit once, with its body and what became of it', async () => {
    const { sandbox, clock } = await withSandbox();
    const startMs = clock.now();
    const { request_id: requestId } = await submit(sandbox);
    await submit(sandbox, { ...INPUT, aspect_ratio: '4:3' });
    await post(sandbox, 'not an object');
    const entry = {
      provider: 'fal',
      model: MODEL,
      requestId,
      body: INPUT,
      values: {
        ...INPUT,
        aspect_ratio: '16:9',
        resolution: '720p',
        num_frames: '129',
        i2v_stability: false,
      },
      microUsd: 400_000,
      basis: 'list price',
      atMs: startMs,
      refunded: false,
    };
    expect(sandbox.ledger.entries[0]).toEqual({ ...entry, outcome: 'queued' });
    clock.advance(10_000);
    expect(sandbox.ledger.entries[0]).toEqual({ ...entry, outcome: 'running' });
    clock.advance(20_000);
    expect(sandbox.ledger.entries[0]).toEqual({ ...entry, outcome: 'succeeded' });
    expect(sandbox.ledger.entries[1]).toMatchObject({ outcome: 'failed', refunded: true });
    expect(sandbox.ledger.entries).toHaveLength(2);
    expect([sandbox.ledger.countFor('fal'), sandbox.ledger.countFor('runcomfy')]).toEqual([2, 0]);
    expect([sandbox.ledger.totalMicroUsd, sandbox.ledger.refundedMicroUsd]).toEqual([
      800_000, 400_000,
    ]);
  });

  it('answers in JSON that there is nothing where there is nothing', async () => {
    const { sandbox } = await withSandbox();
    const response = await fetch(`${sandbox.url}/elsewhere`);
    expect([response.status, await response.json()]).toEqual([
      404,
      { error: 'Nothing is at /elsewhere' },
    ]);
  });
});
