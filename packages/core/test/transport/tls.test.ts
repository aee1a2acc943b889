import { expect, test } from 'vitest';
import { createKyTransport } from '../../src/transport/ky-transport.ts';
import { callOf } from './call.ts';
import { localServer } from './local-server.ts';

test('I2: a server that speaks no TLS never gets the request', async () => {
  const { url, requests } = await localServer((_request, response) => response.end('{}'));
  const secure = url.replace('http:', 'https:');
  const call = callOf(secure, { method: 'POST', body: '{}', headers: { authorization: 'Key k' } });
  expect(await createKyTransport()(call)).toMatchObject({ kind: 'failure', reason: 'network' });
  expect(requests).toEqual([]);
});
