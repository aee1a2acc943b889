import { getEventListeners } from 'node:events';
import { afterEach, expect, test, vi } from 'vitest';
import { createKyTransport } from '../../src/transport/ky-transport.ts';
import { callOf } from './call.ts';
import { localServer } from './local-server.ts';

const transport = createKyTransport();

afterEach(() => {
  vi.useRealTimers();
});

test('A1: a reply that never begins times out, perhaps sent', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { url, requests } = await localServer(() => vi.advanceTimersByTime(8_000));
  const failure = await transport(callOf(url, { method: 'POST', timeoutMs: 8_000 }));
  expect(failure).toMatchObject({
    kind: 'failure',
    sent: 'unknown',
    reason: 'timeout',
    message: 'No reply within 8000 ms.',
    cause: { message: 'No reply within 8000 ms.' },
  });
  expect(requests).toEqual(['POST /']);
});

test('I4: a body that drips in for ever times out too, and the connection is dropped', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const dropped = Promise.withResolvers<string>();
  const { url } = await localServer((_request, response) => {
    response.writeHead(200);
    const drip = setInterval(() => {
      response.write(' ');
      vi.advanceTimersByTime(1_000);
    }, 5);
    response.on('close', () => {
      clearInterval(drip);
      dropped.resolve('dropped');
    });
  });
  const failure = await transport(callOf(url, { timeoutMs: 8_000 }));
  expect(failure).toMatchObject({ kind: 'failure', sent: 'unknown', reason: 'timeout' });
  expect(await dropped.promise).toBe('dropped');
});

test('G7: a call that is aborted beforehand sends nothing', async () => {
  const { url, requests } = await localServer((_request, response) => response.end());
  const reason = new Error('enough');
  const failure = await transport(callOf(url, { signal: AbortSignal.abort(reason) }));
  expect(failure).toEqual({
    kind: 'failure',
    sent: 'no',
    reason: 'aborted',
    message: 'enough',
    cause: reason,
  });
  expect(requests).toEqual([]);
});

test.each(['before the headers', 'inside the body'])(
  'G8: an abort %s ends the call',
  async (when) => {
    const controller = new AbortController();
    const { url } = await localServer((_request, response) => {
      if (when === 'inside the body') response.write('{"a":');
      setImmediate(() => controller.abort('enough'));
    });
    const failure = await transport(callOf(url, { method: 'POST', signal: controller.signal }));
    expect(failure).toEqual({
      kind: 'failure',
      sent: 'unknown',
      reason: 'aborted',
      message: 'enough',
      cause: 'enough',
    });
  },
);

test('G12: a signal shared by many calls keeps no listener of a call that ended', async () => {
  const { url } = await localServer((_request, response) => response.end('{}'));
  const { signal } = new AbortController();
  for (let call = 0; call < 3; call++) await transport(callOf(url, { signal }));
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});
