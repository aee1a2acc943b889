import { once } from 'node:events';
import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { answerNode } from '../../src/webhooks/node-listener.ts';

const BYTES = Buffer.from([0, 0xff, 0x7b, 0x0a, 0xc3]);
let seen: Request[] = [];

beforeEach(() => {
  seen = [];
});

async function keep(delivery: Request): Promise<Response> {
  seen.push(delivery);
  const body = new Uint8Array(await delivery.clone().arrayBuffer());
  return new Response(null, { status: body.length === 5 ? 202 : 405, headers: { allow: 'POST' } });
}

/** Sends to a server of Node's own. */
async function send(
  handle: typeof keep,
  { method = 'POST', path = '/hooks/fal/tok', body = BYTES }: Sent = {},
): Promise<IncomingMessage> {
  const server = createServer((incoming, response) => void answerNode(handle, incoming, response));
  server.listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  const headers = { 'x-signature': 'abc', 'set-cookie': ['a', 'b'] };
  const call = request({ host: '127.0.0.1', port, method, path, headers }).end(body);
  const [reply] = (await once(call, 'response')) as [IncomingMessage];
  await buffer(reply);
  return reply;
}

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly body?: Uint8Array;
}

test('a request of Node is told as one of the web, with its bytes as they came', async () => {
  const reply = await send(keep);
  expect([reply.statusCode, reply.headers['allow']]).toEqual([202, 'POST']);
  const [delivery] = seen;
  expect(delivery?.method).toBe('POST');
  expect(new URL(delivery?.url ?? '').pathname).toBe('/hooks/fal/tok');
  expect(delivery?.headers.get('x-signature')).toBe('abc');
  expect(new Uint8Array((await delivery?.arrayBuffer()) ?? [])).toEqual(new Uint8Array(BYTES));
});

test('a path that looks like another host stays a path', async () => {
  await send(keep, { path: '//evil.example/fal/tok' });
  expect(seen[0]?.url).toBe('https://localhost//evil.example/fal/tok');
  await send(keep, { path: 'http://evil.example/hooks/fal/tok' });
  expect(seen[1]?.url).toBe('https://localhost/hooks/fal/tok');
});

test('a request without a body is one without a body', async () => {
  expect((await send(keep, { method: 'GET', body: new Uint8Array() })).statusCode).toBe(405);
  expect(await seen[0]?.text()).toBe('');
});

test('what cannot be a request of the web is refused', async () => {
  expect((await send(keep, { method: 'TRACE', body: new Uint8Array() })).statusCode).toBe(400);
  expect(seen).toEqual([]);
});

test('F8: a body that is given up is not read to its end', async () => {
  const endless = Buffer.alloc(5_000_000);
  const refusing = async (delivery: Request) => {
    const reader = delivery.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    return new Response(null, { status: 413 });
  };
  expect((await send(refusing, { body: endless })).statusCode).toBe(413);
});
