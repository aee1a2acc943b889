import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { expect, test } from 'vitest';
import { createKyTransport } from '../../src/transport/ky-transport.ts';
import { callOf } from './call.ts';
import { localServer } from './local-server.ts';

const transport = createKyTransport();

test('A9: a refused connection was never sent', async () => {
  const closed = createServer();
  const port = await listen(closed);
  closed.close();
  await once(closed, 'close');
  const failure = await transport(callOf(`http://127.0.0.1:${port}/`, { method: 'POST' }));
  expect(failure).toMatchObject({
    kind: 'failure',
    sent: 'no',
    reason: 'network',
    message: `connect ECONNREFUSED 127.0.0.1:${port}`,
    cause: { message: 'fetch failed', cause: { code: 'ECONNREFUSED' } },
  });
});

test('A2: a connection reset before the reply may have been read', async () => {
  const { url, requests } = await localServer((request) => request.socket.resetAndDestroy());
  const failure = await transport(callOf(url, { method: 'POST', body: '{}' }));
  expect(failure).toMatchObject({ kind: 'failure', sent: 'unknown', reason: 'network' });
  expect(requests).toEqual(['POST /']);
});

test.each(['GET', 'PUT', 'DELETE'] as const)(
  'H14: a %s that breaks off is not repeated here: one loop retries, and it is not this one',
  async (method) => {
    const { url, requests } = await localServer((request) => request.socket.destroy());
    expect(await transport(callOf(url, { method }))).toMatchObject({ kind: 'failure' });
    expect(requests).toEqual([`${method} /`]);
  },
);

test.each([
  ['with a length', { 'content-length': '1000' }],
  ['in chunks', { 'transfer-encoding': 'chunked' }],
])('A3: a reply %s that breaks off is no reply', async (_how, headers) => {
  const { url, requests } = await localServer((_request, response) => {
    response.writeHead(200, headers);
    response.write('{"request_id":"r1"', () => response.destroy());
  });
  const failure = await transport(callOf(url, { method: 'POST', body: '{}' }));
  expect(failure).toMatchObject({ kind: 'failure', sent: 'unknown', reason: 'network' });
  expect(requests).toEqual(['POST /']);
});

test('once a reply has begun, no fault of its body proves that nothing was sent', async () => {
  const fault = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  const body = new ReadableStream({ start: (stream) => stream.error(fault) });
  const through = createKyTransport({ fetch: async () => new Response(body, { status: 202 }) });
  const failure = await through(callOf('https://api.example.com/', { method: 'POST' }));
  expect(failure).toMatchObject({ kind: 'failure', sent: 'unknown', reason: 'network' });
});

test('bytes that are no HTTP are no reply', async () => {
  const server = createServer((socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n'));
  const port = await listen(server);
  const failure = await transport(callOf(`http://127.0.0.1:${port}/`));
  server.close();
  expect(failure).toMatchObject({ kind: 'failure', sent: 'unknown', reason: 'network' });
});

test.each(['not a url', '/relative', 'https://user:pass@api.example.com/'])(
  'a link that cannot be called, %j, sends nothing',
  async (url) => {
    const failure = await transport(callOf(url, { method: 'POST' }));
    expect(failure).toMatchObject({ kind: 'failure', sent: 'no', reason: 'network' });
  },
);

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has an address with one.
  return (server.address() as AddressInfo).port;
}
