import { describe, expect, it, vi } from 'vitest';
import type { Fault, WireEffect } from '../src/index.ts';
import { falHeaders, get, MODEL, post, stateOf, submit } from './fal-calls.ts';
import { withSandbox } from './with-sandbox.ts';

describe('a fault on the wire', () => {
  it('resets the connection before or after the submit is accepted', async () => {
    const { sandbox } = await withSandbox({
      faults: [onSubmit({ kind: 'reset', accepted: false })],
    });
    expect(await codeOf(post(sandbox))).toBe('ECONNRESET');
    expect(sandbox.ledger.countFor('fal')).toBe(0);

    sandbox.faults.add(onSubmit({ kind: 'reset', accepted: true }));
    expect(await codeOf(post(sandbox))).toBe('ECONNRESET');
    expect(sandbox.ledger.countFor('fal')).toBe(1);
    expect((await post(sandbox)).status).toBe(200);
  });

  it('never answers, whether or not the submit is accepted, until the sandbox closes', async () => {
    const { sandbox } = await withSandbox({
      faults: [
        onSubmit({ kind: 'silence', accepted: false }),
        onSubmit({ kind: 'silence', accepted: true }),
      ],
    });
    const unheard = codeOf(post(sandbox));
    await vi.waitFor(() => expect(sandbox.requests).toHaveLength(1));
    expect(sandbox.ledger.countFor('fal')).toBe(0);
    const accepted = codeOf(post(sandbox));
    await vi.waitFor(() => expect(sandbox.ledger.countFor('fal')).toBe(1));
    const first = await Promise.race([unheard, accepted, Promise.resolve('still waiting')]);
    expect(first).toBe('still waiting');
    await sandbox.close();
    expect([await unheard, await accepted]).toEqual(['UND_ERR_SOCKET', 'UND_ERR_SOCKET']);
  });

  it('answers an ingress page with a 5xx, the submit accepted or not', async () => {
    const { sandbox } = await withSandbox({
      faults: [
        onSubmit({ kind: 'server-error', accepted: false }),
        onSubmit({ kind: 'server-error', accepted: true, status: 502 }),
      ],
    });
    const refused = await post(sandbox);
    expect([refused.status, refused.headers.get('content-type')]).toEqual([
      503,
      'text/html; charset=utf-8',
    ]);
    expect(await refused.text()).toContain('nginx');
    expect(sandbox.ledger.countFor('fal')).toBe(0);
    expect((await post(sandbox)).status).toBe(502);
    expect(sandbox.ledger.countFor('fal')).toBe(1);
  });

  it('answers 429 with whatever Retry-After the script says, and accepts nothing', async () => {
    const date = 'Fri, 20 Nov 2026 12:00:00 GMT';
    const { sandbox } = await withSandbox({
      faults: [
        onSubmit({ kind: 'rate-limit' }),
        ...['7', date, 'soon'].map((retryAfter) => onSubmit({ kind: 'rate-limit', retryAfter })),
      ],
    });
    const seen = [];
    for (let call = 0; call < 4; call += 1) {
      const { status, headers } = await post(sandbox);
      seen.push([status, headers.get('retry-after')]);
    }
    expect(seen).toEqual([
      [429, null],
      [429, '7'],
      [429, date],
      [429, 'soon'],
    ]);
    expect(sandbox.ledger.entries).toEqual([]);
  });

  it('cuts the reply of an accepted submit in the middle of its JSON', async () => {
    const { sandbox } = await withSandbox({
      faults: [onSubmit({ kind: 'truncate' }), onSubmit({ kind: 'truncate', bytes: 3 })],
    });
    const half = await post(sandbox);
    const text = await half.text();
    expect(half.status).toBe(200);
    expect(text).toMatch(/^\{"status":"IN_QUEUE"/);
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
    const three = await post(sandbox);
    expect([three.headers.get('content-length'), await three.text()]).toEqual(['3', '{"s']);
    expect(sandbox.ledger.countFor('fal')).toBe(2);
  });

  it('ends a reply before the length it announced', async () => {
    const { sandbox } = await withSandbox({
      faults: [onSubmit({ kind: 'truncate', bytes: 10, contentLength: 'whole' })],
    });
    const response = await post(sandbox);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(100);
    expect(await codeOf(response.text())).toBe('UND_ERR_SOCKET');
  });

  it('answers a page for people, or nothing at all, with status 200', async () => {
    const { sandbox } = await withSandbox({
      faults: [onSubmit({ kind: 'html' }), onSubmit({ kind: 'empty' })],
    });
    const page = await post(sandbox);
    expect([page.status, page.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
    expect(await page.text()).toMatch(/^<!doctype html>/);
    const nothing = await post(sandbox);
    expect([nothing.status, await nothing.text()]).toEqual([200, '']);
    expect(sandbox.ledger.countFor('fal')).toBe(2);
  });

  it('answers anything at all, byte for byte', async () => {
    const odd = Uint8Array.of(0xff, 0xfe, 0x00);
    const { sandbox } = await withSandbox({
      faults: [
        onSubmit({ kind: 'reply', status: 403, body: { detail: 'User is locked.' } }),
        onSubmit({ kind: 'reply', body: odd, headers: { 'x-odd': '1' }, accepted: true }),
        onSubmit({ kind: 'reply', status: 204 }),
      ],
    });
    const locked = await post(sandbox);
    expect([locked.status, await locked.json()]).toEqual([403, { detail: 'User is locked.' }]);
    expect(sandbox.ledger.countFor('fal')).toBe(0);
    const bytes = await post(sandbox);
    expect(new Uint8Array(await bytes.arrayBuffer())).toEqual(odd);
    expect(bytes.headers.get('x-odd')).toBe('1');
    expect(sandbox.ledger.countFor('fal')).toBe(1);
    expect((await post(sandbox)).status).toBe(204);
  });

  it('drips the true reply a few bytes at a time', async () => {
    const { sandbox } = await withSandbox({
      faults: [onSubmit({ kind: 'drip', chunkBytes: 50, intervalMs: 5 })],
    });
    const { body } = await post(sandbox);
    const pieces: Uint8Array[] = [];
    for await (const piece of body ?? []) pieces.push(piece);
    expect(pieces.length).toBeGreaterThan(2);
    expect(JSON.parse(Buffer.concat(pieces).toString())).toMatchObject({ status: 'IN_QUEUE' });
    expect(sandbox.ledger.countFor('fal')).toBe(1);
  });

  it('hides a body a thousand times its size in gzip', async () => {
    const { sandbox } = await withSandbox({
      faults: [onSubmit({ kind: 'gzip-bomb', sizeBytes: 10_000_000 })],
    });
    const response = await post(sandbox);
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(Number(response.headers.get('content-length'))).toBeLessThan(12_000);
    expect((await response.arrayBuffer()).byteLength).toBe(10_000_000);
  });

  it('redirects, by default in a circle', async () => {
    const { sandbox } = await withSandbox({
      faults: [
        { on: 'check', do: { kind: 'redirect' } },
        { on: 'check', do: { kind: 'redirect', status: 307, location: 'http://10.0.0.1/' } },
      ],
    });
    const job = await submit(sandbox);
    const manual = { redirect: 'manual', headers: falHeaders(sandbox) } as const;
    const circle = await fetch(job.status_url, manual);
    expect([circle.status, circle.headers.get('location')]).toEqual([302, job.status_url]);
    const away = await fetch(job.status_url, manual);
    expect([away.status, away.headers.get('location')]).toEqual([307, 'http://10.0.0.1/']);
    expect(await stateOf(sandbox, job)).toBe('IN_QUEUE');
  });

  it('strikes each occasion on its own, after the calls it lets pass', async () => {
    const broken = { kind: 'reply', status: 500, body: 'broken' } as const;
    const { sandbox, clock } = await withSandbox({
      faults: [
        { on: 'check', skip: 1, times: 2, do: broken },
        { on: 'result', do: broken },
        { on: 'cancel', do: broken },
        { on: 'list', do: broken },
        { on: 'upload', do: broken },
        { on: 'download', do: broken },
      ],
    });
    const job = await submit(sandbox);
    const checks = [];
    for (let call = 0; call < 4; call += 1) {
      checks.push((await get(sandbox, job.status_url)).status);
    }
    expect(checks).toEqual([202, 500, 500, 202]);
    clock.advance(30_000);
    const { api, rest } = sandbox.fal.baseUrl;
    const initiate = { method: 'POST', headers: falHeaders(sandbox), body: '{}' };
    const calls = {
      result: () => get(sandbox, job.response_url),
      cancel: () => fetch(job.cancel_url, { method: 'PUT', headers: falHeaders(sandbox) }),
      list: () => get(sandbox, `${api}/models/requests/by-endpoint?endpoint_id=${MODEL}`),
      upload: () => fetch(`${rest}/storage/upload/initiate`, initiate),
      download: () => fetch(`${sandbox.url}/files/fal/${job.request_id}.mp4`),
    };
    const statuses: Record<string, readonly number[]> = {};
    for (const [name, call] of Object.entries(calls)) {
      statuses[name] = [(await call()).status, (await call()).status];
    }
    expect(statuses).toEqual({
      result: [500, 200],
      cancel: [500, 400],
      list: [500, 200],
      upload: [500, 200],
      download: [500, 200],
    });
  });

  it('strikes only the provider and the model it aims at', async () => {
    const { sandbox } = await withSandbox({
      faults: [
        { ...onSubmit({ kind: 'html' }), provider: 'runcomfy' },
        { ...onSubmit({ kind: 'html' }), model: 'fal-ai/another' },
        { ...onSubmit({ kind: 'server-error', accepted: false }), provider: 'fal', model: MODEL },
      ],
    });
    expect((await post(sandbox)).status).toBe(503);
    expect((await post(sandbox)).headers.get('content-type')).toBe('application/json');
  });

  it('is used up by calls with the right key alone, and forgotten when the script is cleared', async () => {
    const { sandbox } = await withSandbox({ faults: [onSubmit({ kind: 'html' })] });
    const wrong = { method: 'POST', headers: { authorization: 'Key a:b' }, body: '{}' };
    expect((await fetch(`${sandbox.fal.baseUrl.main}/${MODEL}`, wrong)).status).toBe(401);
    expect((await post(sandbox)).headers.get('content-type')).toBe('text/html; charset=utf-8');
    sandbox.faults.add(onSubmit({ kind: 'html' }));
    sandbox.faults.clear();
    expect((await post(sandbox)).headers.get('content-type')).toBe('application/json');
  });
});

function onSubmit(effect: WireEffect): Fault {
  return { on: 'submit', do: effect };
}

/** The system's or undici's code of the error a promise rejects with. */
async function codeOf(promise: Promise<unknown>): Promise<unknown> {
  const error: unknown = await promise.then(
    () => 'no error',
    (thrown: unknown) => thrown,
  );
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error && 'code' in cause ? cause.code : cause;
}
