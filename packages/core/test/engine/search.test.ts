import { html, json, lost, text, truncated } from '@kinora/testing';
import { expect, test } from 'vitest';
import { connect } from '../../src/engine/connection.ts';
import { search as ask } from '../../src/engine/search.ts';
import type { Search } from '../../src/contract/search.ts';
import { acme, API_KEY } from '../client/acme.ts';
import { BILLS, JOBS, ledger, openLister, search } from '../reconcile/lister.ts';

const question = { model: 'acme/fox', from: 1000, now: 5000 };
const item = (id: string) => ({ id, at: 2000, input: { prompt: 'A fox.' } });
const found = (requestId: string) => ({
  requestId,
  sentAt: 2000,
  input: { prompt: 'A fox.' },
});

function open() {
  const { api, connection } = openLister({});
  const look = (listing: Parameters<typeof ask>[1] = search) => ask(connection, listing, question);
  return { api, look };
}

test('a list is read page by page to its end, each job once', async () => {
  const { api, look } = open();
  api.on(JOBS, json(200, { items: [item('j3'), item('j2')], next: 'b c' }));
  api.on(`${JOBS}?page=b%20c`, json(200, { items: [item('j2'), item('j1')] }));
  expect(await look()).toEqual({
    kind: 'listed',
    candidates: [found('j3'), found('j2'), found('j1')],
    complete: true,
  });
  expect(api.unexpected).toEqual([]);
});

test('a list is asked with the key, on the host of its route, with its body', async () => {
  const { api, look } = open();
  api.on(BILLS, json(200, { items: [] }));
  expect(await look(ledger)).toEqual({ kind: 'listed', candidates: [], complete: true });
  expect(api.calls).toMatchObject([
    { headers: { authorization: `Bearer ${API_KEY}` }, body: { ...question, page: 1 } },
  ]);
});

test('a list that shrinks while it is read may have passed over a job, and is not complete', async () => {
  const { api, look } = open();
  api.on(JOBS, json(200, { items: [item('j3'), item('j2')], next: 'b', total: 3 }));
  // One of the first page was deleted, which drew j1 onto that page.
  api.on(`${JOBS}?page=b`, json(200, { items: [], total: 2 }));
  expect(await look()).toMatchObject({ candidates: [found('j3'), found('j2')], complete: false });
  for (const total of [3, 4, 0, null]) {
    api.on(`${JOBS}?page=b`, json(200, { items: [item('j1')], total }));
    expect(await look()).toMatchObject({ complete: true });
  }
});

test('a list without end is left incomplete after two hundred pages', async () => {
  const { api, look } = open();
  let calls = 0;
  api.otherwise(() => {
    calls += 1;
    return json(200, { items: [item(`j${calls}`)], next: `${calls}` })();
  });
  const listed = await look();
  expect(listed).toMatchObject({ kind: 'listed', complete: false });
  expect(calls).toBe(200);
});

test('a list that goes round in circles is left incomplete', async () => {
  const { api, look } = open();
  api.otherwise(json(200, { items: [item('j1')], next: 'again' }));
  expect(await look()).toEqual({ kind: 'listed', candidates: [found('j1')], complete: false });
  expect(api.calls).toHaveLength(2);
});

test.each<[string, ReturnType<typeof html>]>([
  ['page for people', html(200)],
  ['lost reply', lost()],
  ['refusal', json(429, {})],
  ['reply that is cut', truncated(200, { items: [item('j2')] })],
])('a %s amid the pages leaves the list incomplete', async (_, answer) => {
  const { api, look } = open();
  api.on(JOBS, json(200, { items: [item('j1')], next: 'b' }));
  api.on(`${JOBS}?page=b`, answer);
  expect(await look()).toEqual({
    kind: 'listed',
    candidates: [found('j1')],
    complete: false,
    error: expect.objectContaining({ name: 'KinoraError', phase: 'check' }),
  });
});

test.each(['..', 'a/../b', '', '\ud800'])(
  'a job of id %j cannot be asked about, so the list without it is not complete',
  async (id) => {
    const { api, look } = open();
    api.on(JOBS, json(200, { items: [item('j1'), item(id)] }));
    expect(await look()).toEqual({ kind: 'listed', candidates: [found('j1')], complete: false });
  },
);

test.each(['..', '\ud800'])('a next page at %j is not asked for', async (next) => {
  const { api, look } = open();
  api.on(JOBS, json(200, { items: [item('j1')], next }));
  expect(await look()).toMatchObject({ candidates: [found('j1')], complete: false });
  expect(api.calls).toHaveLength(1);
});

test('J9: a time that is none is left out', async () => {
  const { api, look } = open();
  api.on(JOBS, text(200, '{"items":[{"id":"j1","at":1e999},{"id":"j2","at":null}]}'));
  expect(await look()).toEqual({
    kind: 'listed',
    candidates: [{ requestId: 'j1' }, { requestId: 'j2' }],
    complete: true,
  });
});

test.each<[string, ReturnType<typeof html>, object]>([
  ['page for people', html(200), { code: 'invalid_reply', httpStatus: 200 }],
  ['reply that is cut', truncated(200, { items: [] }), { code: 'invalid_reply' }],
  ['list of something else', json(200, { items: [{ name: 'x' }] }), { code: 'invalid_reply' }],
  ['list that is none', json(200, { items: null }), { code: 'invalid_reply' }],
  ['lost reply', lost(), { code: 'network' }],
  ['reply of 6 MB', text(200, ' '.repeat(6_000_000)), { code: 'network' }],
  ['wrong key', json(401, {}), { code: 'unauthenticated', httpStatus: 401 }],
  ['key without the right', json(403, { problem: 'no' }), { code: 'forbidden' }],
  ['empty account', json(400, { problem: 'broke' }), { code: 'insufficient_funds' }],
  ['list that is gone', json(404, {}), { code: 'invalid_reply', httpStatus: 404 }],
  ['outage', html(503), { code: 'provider_unavailable' }],
  [
    'rate that is exceeded',
    json(429, {}, { 'retry-after': '7' }),
    { code: 'rate_limited', retry: { safe: true, afterMs: 7000 } },
  ],
])('a %s makes the list unavailable', async (_, answer, error) => {
  const { api, look } = open();
  api.on(JOBS, answer);
  expect(await look()).toMatchObject({
    kind: 'unavailable',
    error: { name: 'KinoraError', phase: 'check', mayHaveCharged: 'unknown', ...error },
  });
  expect(api.calls).toHaveLength(1);
});

test('a reader that throws makes the list unavailable', async () => {
  const { api, look } = open();
  api.on(JOBS, json(200, { items: [] }));
  const reads: Search['reads'] = () => {
    throw new Error('broken');
  };
  expect(await look({ ...search, reads })).toMatchObject({
    kind: 'unavailable',
    error: { code: 'invalid_reply' },
  });
});

test('without an address for the list, nothing is sent and the list is unavailable', async () => {
  const { api } = open();
  const baseUrl = { main: 'http://127.0.0.1:1' };
  const connection = connect(acme({ apiKey: API_KEY, baseUrl }), api.transport);
  expect(await ask(connection, ledger, question)).toMatchObject({
    kind: 'unavailable',
    error: { code: 'invalid_request', issues: [{ field: 'baseUrl' }] },
  });
  expect(api.calls).toEqual([]);
});

test('an abort stops between the pages', async () => {
  const { api, connection } = openLister({});
  const controller = new AbortController();
  api.otherwise(() => {
    controller.abort(new Error('enough'));
    return json(200, { items: [item('j1')], next: 'b' })();
  });
  const { signal } = controller;
  expect(await ask(connection, search, { ...question, signal })).toMatchObject({
    kind: 'unavailable',
    error: { code: 'aborted' },
  });
});
