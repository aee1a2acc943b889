import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createKyTransport } from '../../src/transport/ky-transport.ts';
import { callOf } from './call.ts';
import { localServer } from './local-server.ts';

const transport = createKyTransport();

test('D10: a gzip bomb of 1 GB costs neither memory nor its whole transfer', async () => {
  const member = gzipSync(Buffer.alloc(16 * 2 ** 20));
  const { url } = await localServer((_request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' });
    for (let sent = 0; sent < 64; sent++) response.write(member);
    response.end();
  });
  const before = process.memoryUsage();
  const failure = await transport(callOf(url));
  const after = process.memoryUsage();
  expect(failure).toEqual({
    kind: 'failure',
    sent: 'unknown',
    reason: 'too-large',
    message: 'The reply exceeds 5000000 bytes.',
    cause: 'The reply exceeds 5000000 bytes.',
  });
  expect(after.rss - before.rss).toBeLessThan(200 * 2 ** 20);
});

test('D9: an endless reply is read up to the limit, then its connection is dropped', async () => {
  const dropped = Promise.withResolvers<string>();
  const block = Buffer.alloc(2 ** 16, ' ');
  const { url } = await localServer((_request, response) => {
    const pour = () => {
      while (!response.destroyed && response.write(block));
    };
    response.on('drain', pour).on('close', () => dropped.resolve('dropped'));
    pour();
  });
  expect(await transport(callOf(url))).toMatchObject({ kind: 'failure', reason: 'too-large' });
  expect(await dropped.promise).toBe('dropped');
});

test('a reply of just the limit is read', async () => {
  const text = JSON.stringify('x'.repeat(5_000_000 - 2));
  const { url } = await localServer((_request, response) => response.end(text));
  expect(await transport(callOf(url))).toMatchObject({ json: 'x'.repeat(5_000_000 - 2) });
});

test.each([
  ['J12: 100,000 levels', '['.repeat(100_000), undefined],
  ['J8: __proto__', '{"__proto__":{"a":1},"b":2}', { b: 2 }],
  ['J9: 10^400', '{"a":1e400,"b":2}', { b: 2 }],
  ['J10: a seed past 2^53', '{"seed":196619188014358661}', { seed: '196619188014358661' }],
  ['J12: a byte order mark', '\uFEFF{"b":2}', { b: 2 }],
])('%s does no harm', async (_what, body, json) => {
  const { url } = await localServer((_request, response) => response.end(body));
  const reply = await transport(callOf(url));
  expect(reply).toMatchObject({ kind: 'reply', status: 200 });
  expect(reply.kind === 'reply' && reply.json).toEqual(json);
});

test.each([301, 302, 303, 307, 308])(
  'A15: HTTP %i on a paid POST is not followed',
  async (status) => {
    const elsewhere = await localServer((_request, response) => response.end('{}'));
    const { url } = await localServer((_request, response) => {
      response.writeHead(status, { location: `${elsewhere.url}/stolen` });
      response.end();
    });
    const headers = { authorization: 'Key k', 'x-api-key': 'k' };
    const failure = await transport(callOf(url, { method: 'POST', headers, body: '{}' }));
    expect(failure).toEqual({
      kind: 'failure',
      sent: 'unknown',
      reason: 'redirect',
      message: 'Answered with a redirect, which is not followed.',
      cause: 'Answered with a redirect, which is not followed.',
    });
    expect(elsewhere.requests).toEqual([]);
  },
);

test("a browser's opaque redirect is not followed either", async () => {
  const opaque = Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' });
  const failure = await createKyTransport({ fetch: async () => opaque })(callOf('https://a.test'));
  expect(failure).toMatchObject({ kind: 'failure', reason: 'redirect' });
});
