import type { HttpCall } from '@kinora/core';
import { expect, test } from 'vitest';
import {
  createScriptedTransport,
  html,
  json,
  lost,
  neverSent,
  text,
  truncated,
} from '../src/index.ts';

const ORIGIN = 'https://api.acme.example';

function call(changes: Partial<HttpCall> = {}): HttpCall {
  const url = `${ORIGIN}/v1/jobs?logs=0`;
  return { method: 'GET', url, headers: {}, timeoutMs: 1000, secrets: [], ...changes };
}

test('answers come in turn, and the last one stays', async () => {
  const { transport, on } = createScriptedTransport();
  on('GET /v1/jobs?logs=0', json(202, { at: 1 }), json(200, { at: 2 }));
  const replies = [await transport(call()), await transport(call()), await transport(call())];
  expect(replies).toMatchObject([
    { status: 202, json: { at: 1 } },
    { status: 200, json: { at: 2 } },
    { status: 200, json: { at: 2 } },
  ]);
});

test('every call is noted as it went out', async () => {
  const { transport, on, calls, callsTo } = createScriptedTransport();
  const url = `${ORIGIN}/v1/videos`;
  on(`POST ${url}`, json(200, {}));
  const headers = { authorization: 'Bearer k' };
  await transport(call({ method: 'POST', url, headers, body: '{"seed":0}' }));
  await transport(call({ method: 'POST', url, body: 'no json' }));
  expect(calls).toMatchObject([
    { method: 'POST', url, origin: ORIGIN, path: '/v1/videos', headers, body: { seed: 0 } },
    { method: 'POST', body: 'no json' },
  ]);
  expect(callsTo('POST /v1/videos')).toEqual(calls);
  expect(callsTo('GET /v1/videos')).toEqual([]);
});

test.each([
  ['html', html(503), { kind: 'reply', status: 503, json: undefined }],
  ['text', text(200, '{"a":1e400}'), { kind: 'reply', json: {} }],
  ['no content', text(204, ''), { kind: 'reply', status: 204, json: undefined }],
  ['half', truncated(200, { id: 'j1' }), { status: 200, json: undefined, excerpt: '{"id"' }],
  ['a piece', truncated(200, { id: 'j1' }, 3), { status: 200, excerpt: '{"i' }],
  ['lost', lost(), { kind: 'failure', reason: 'network', sent: 'unknown' }],
  ['never sent', neverSent(), { kind: 'failure', reason: 'network', sent: 'no' }],
])('%s is read as it would be in production', async (_what, answer, reply) => {
  const { transport, on } = createScriptedTransport();
  on('GET /v1/jobs?logs=0', answer);
  expect(await transport(call())).toMatchObject(reply);
});

test('an endpoint that ends in an asterisk is all that begin so, save those with a name', async () => {
  const { transport, on, callsTo } = createScriptedTransport();
  on('GET /v1/jobs?*', json(200, { of: 'all' }));
  on('GET /v1/jobs?page=2', json(200, { of: 'the second' }));
  const asked = (page: number) => transport(call({ url: `${ORIGIN}/v1/jobs?page=${page}` }));
  expect([await asked(1), await asked(2)]).toMatchObject([
    { json: { of: 'all' } },
    { json: { of: 'the second' } },
  ]);
  expect(callsTo('GET /v1/jobs?*')).toHaveLength(2);
  expect(callsTo('GET /v1/films?*')).toEqual([]);
});

test('a call that the script does not know is noted, and lost', async () => {
  const { transport, unexpected } = createScriptedTransport();
  expect(await transport(call())).toMatchObject({ kind: 'failure', sent: 'unknown' });
  expect(unexpected).toEqual([`GET ${ORIGIN}/v1/jobs?logs=0`]);
});

test('a fallback answers what has no answer of its own', async () => {
  const { transport, on, otherwise, unexpected } = createScriptedTransport();
  otherwise(html(404));
  on('POST /v1/jobs', json(200, {}));
  expect(await transport(call())).toMatchObject({ status: 404 });
  expect(unexpected).toEqual([]);
});
