import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { withSandbox } from './with-sandbox.ts';

test('a body that says it is too long is not waited for', async () => {
  const { sandbox } = await withSandbox();
  const sent = request(`${sandbox.wavespeed.baseUrl}/api/v3/media/uploads`, {
    method: 'POST',
    headers: { 'content-length': 256 * 1024 ** 2 + 1 },
  });
  sent.on('error', () => {});
  sent.flushHeaders();
  const [reply] = (await once(sent, 'response')) as [IncomingMessage];
  expect(reply.statusCode).toBe(413);
  sent.destroy();
});

test('a request without a body is noted as one', async () => {
  const { sandbox } = await withSandbox();
  await fetch(`${sandbox.url}/files/none?a=1`);
  expect(
    sandbox.requests.map(({ method, path, sizeBytes, body }) => [method, path, sizeBytes, body]),
  ).toEqual([['GET', '/files/none?a=1', 0, undefined]]);
});
