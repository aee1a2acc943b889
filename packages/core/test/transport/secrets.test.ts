import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { createKyTransport } from '../../src/transport/ky-transport.ts';
import { callOf } from './call.ts';
import { localServer } from './local-server.ts';

const KEY = 'key-id-0815:top/secret+key';
const PARTS = [KEY, 'key-id-0815', 'top/secret+key'];
const transport = createKyTransport();
const signed = { headers: { authorization: `Key ${KEY}` }, secrets: [KEY] };

test('J1: a reply that echoes the key has it taken out of body, headers and excerpt', async () => {
  const { url } = await localServer((request, response) => {
    const key = request.headers['authorization'] ?? '';
    const escaped = [...key].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
    response.writeHead(401, { 'x-echo': key, 'www-authenticate': 'Key realm="top/secret+key"' });
    response.end(`{"detail":"bad ${key}","escaped":"${escaped.join('')}","id":"key-id-0815"}`);
  });
  const reply = await transport(callOf(url, signed));
  expect(reply).toMatchObject({
    headers: { 'x-echo': 'Key [redacted]', 'www-authenticate': 'Key realm="[redacted]"' },
    json: { detail: 'bad Key [redacted]', escaped: 'Key [redacted]', id: '[redacted]' },
  });
  const seen = inspect(reply, { depth: 9, showHidden: true });
  for (const part of PARTS) expect(seen).not.toContain(part);
});

test('J1: a key across the end of an excerpt leaves no piece of itself', async () => {
  const { url } = await localServer((_request, response) => response.end('x'.repeat(500) + KEY));
  const reply = await transport(callOf(url, signed));
  expect(reply).toMatchObject({ excerpt: `${'x'.repeat(500)}[redacted]` });
});

test.each([
  ['a line break', `${KEY}\n\n`.replace('secret', 'sec\nret')],
  ['letters that no header takes', `${KEY}–ключ`],
])('J1: a key with %s is never sent, nor told', async (_what, key) => {
  const { url, requests } = await localServer((_request, response) => response.end());
  const headers = { authorization: `Key ${key}` };
  const failure = await transport(callOf(url, { method: 'POST', headers, secrets: [key] }));
  expect(failure).toMatchObject({ kind: 'failure', sent: 'no', reason: 'network' });
  const seen = inspect(failure, { depth: 9, showHidden: true });
  for (const part of [key, 'key-id-0815']) expect(seen).not.toContain(part);
  expect(requests).toEqual([]);
});

test("J1: a failure's cause holds no request and no key", async () => {
  const { url } = await localServer((request) => request.socket.destroy());
  const failure = await transport(callOf(url, signed));
  const seen = inspect(failure, { depth: 9, showHidden: true });
  expect(failure).toMatchObject({ kind: 'failure', reason: 'network' });
  for (const part of PARTS) expect(seen).not.toContain(part);
});

test('J1: a fetch that throws the key is not quoted', async () => {
  const fetch = () => Promise.reject(new Error('sending failed', { cause: new Error(KEY) }));
  const failure = await createKyTransport({ fetch })(callOf('https://api.example.com', signed));
  expect(failure).toMatchObject({ message: '[redacted]' });
  expect(inspect(failure, { depth: 9 })).not.toContain('top/secret');
});

test.each([
  ['in a request', { request: { headers: { authorization: `Key ${KEY}` } } }],
  ['in a text beside its message', { url: `https://api.example.com/?key=${KEY}` }],
  ['in the errors that it sums up', { errors: [new Error(KEY)] }],
])('J1: a fetch whose error holds the key %s is not handed on', async (_where, more) => {
  const cause = Object.assign(new Error('inner', { cause: Object.assign(new Error('x'), more) }));
  const fetch = () => Promise.reject(new TypeError('fetch failed', { cause }));
  const failure = await createKyTransport({ fetch })(callOf('https://api.example.com', signed));
  expect(failure).toMatchObject({ kind: 'failure', message: 'x', cause: new Error('x') });
  expect(inspect(failure, { depth: 9, showHidden: true })).not.toContain('top/secret');
});
