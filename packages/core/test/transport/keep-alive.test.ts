import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createKyTransport } from '../../src/transport/ky-transport.ts';
import { callOf } from './call.ts';
import { localServer } from './local-server.ts';

const transport = createKyTransport();

test.each(['before it is read', 'after it is read'])(
  'A16: a POST on a connection that the server drops %s goes out once',
  async (when) => {
    const sockets = new Set<unknown>();
    const { url, requests } = await localServer((request, response) => {
      sockets.add(request.socket);
      if (request.method === 'GET') response.end('{}');
      else if (when === 'before it is read') request.socket.destroy();
      else request.resume().on('end', () => request.socket.destroy());
    });
    await transport(callOf(url));
    // The connection is free again once this turn is over, and the POST takes it.
    await setImmediate();
    const post = callOf(url, { method: 'POST', body: '{"prompt":"A fox."}' });
    expect(await transport(post)).toMatchObject({ kind: 'failure', sent: 'unknown' });
    expect(requests).toEqual(['GET /', 'POST /']);
    expect(sockets.size).toBe(1);
  },
);

test.each([408, 413, 421, 425, 429, 500, 502, 503, 504])(
  'A16, H14: HTTP %i makes no part of the transport send a POST again',
  async (status) => {
    const { url, requests } = await localServer((request, response) => {
      request.resume();
      response.writeHead(status, { 'retry-after': '0', connection: 'close' }).end('{}');
    });
    const reply = await transport(callOf(url, { method: 'POST', body: '{}' }));
    expect(reply).toMatchObject({ kind: 'reply', status });
    expect(requests).toEqual(['POST /']);
  },
);
