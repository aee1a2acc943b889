import { expect, test } from 'vitest';
import { createKyTransport } from '../../src/transport/ky-transport.ts';
import { callOf } from './call.ts';
import { localServer } from './local-server.ts';

const transport = createKyTransport();

test('A6: a reply comes back whole, whatever its status', async () => {
  const { url } = await localServer((_request, response) => {
    response.writeHead(202, { 'content-type': 'application/json', 'X-Request-Id': 'r1' });
    response.end('{"request_id":"r1"}');
  });
  expect(await transport(callOf(url))).toMatchObject({
    kind: 'reply',
    status: 202,
    headers: { 'content-type': 'application/json', 'x-request-id': 'r1' },
    json: { request_id: 'r1' },
    excerpt: '{"request_id":"r1"}',
  });
});

test('the method, headers and body go out as given', async () => {
  const { url } = await localServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method, headers } = request;
      const body = Buffer.concat(chunks).toString('hex');
      response.end(JSON.stringify({ method, key: headers['authorization'], body }));
    });
  });
  const sent = callOf(`${url}/x`, { method: 'POST', headers: { authorization: 'Key k' } });
  const bodies = [
    [
      { ...sent, body: '{}' },
      { method: 'POST', key: 'Key k', body: '7b7d' },
    ],
    [
      { ...sent, body: new Uint8Array([0, 255]) },
      { method: 'POST', key: 'Key k', body: '00ff' },
    ],
    [
      { ...sent, method: 'PUT' },
      { method: 'PUT', key: 'Key k', body: '' },
    ],
  ] as const;
  for (const [call, json] of bodies) expect(await transport(call)).toMatchObject({ json });
});

test.each([
  [500, '<!doctype html><title>Oops</title>'],
  [503, ''],
  [200, '<!doctype html><title>Log in to the Wi-Fi</title>'],
  [200, '{"request_id":"cut o'],
])('A4, A7: HTTP %i with %j is a reply without JSON, asked for once', async (status, body) => {
  const { url, requests } = await localServer((_request, response) => {
    response.writeHead(status, { 'retry-after': '0' });
    response.end(body);
  });
  expect(await transport(callOf(url, { method: 'POST' }))).toMatchObject({
    kind: 'reply',
    status,
    json: undefined,
    excerpt: body,
  });
  expect(requests).toEqual(['POST /']);
});

test('an excerpt ends after 512 characters, not inside one', async () => {
  const { url } = await localServer((_request, response) =>
    response.end('🎬'.repeat(1000).slice(1)),
  );
  const reply = await transport(callOf(url));
  expect(reply).toMatchObject({ kind: 'reply' });
  const excerpt = reply.kind === 'reply' ? reply.excerpt : '';
  expect(excerpt).toHaveLength(512);
  expect(excerpt.isWellFormed()).toBe(true);
});

test('a fetch of the caller is used', async () => {
  const links: string[] = [];
  const fetch = async (input: RequestInfo | URL) => {
    links.push(input instanceof Request ? input.url : String(input));
    return new Response('{"a":1}');
  };
  const reply = await createKyTransport({ fetch })(callOf('https://api.example.com/x'));
  expect(reply).toEqual({
    kind: 'reply',
    status: 200,
    headers: { 'content-type': 'text/plain;charset=UTF-8' },
    json: { a: 1 },
    excerpt: '{"a":1}',
  });
  expect(links).toEqual(['https://api.example.com/x']);
});
