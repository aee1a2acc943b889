import { expect, it } from 'vitest';
import { openDesk, requestOf, TOKEN } from './desk.ts';

const url = `https://app.example/hooks/acme/${TOKEN}`;
const MEBIBYTE = 2 ** 20;

it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'])('answers 405 to %s', async (method) => {
  const desk = openDesk();
  await desk.keep();
  const response = await desk.handle(new Request(url, { method }));
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
});

it.each([
  ['an unknown token', 'acme/tok_other'],
  ['an unknown provider', `other/${TOKEN}`],
  ['a provider that has no webhooks', `silent/${TOKEN}`],
  ['no token', 'acme'],
  ['no token after the slash', 'acme/'],
  ['a token with more after it', `acme/${TOKEN}/more`],
  ['a name of every object', `__proto__/${TOKEN}`],
  ['an address that cannot be decoded', 'acme/%E0%A4%A'],
  ['a very long token', `acme/${'t'.repeat(5000)}`],
])('answers 404 to %s, and tells nothing more', async (_, path) => {
  const desk = openDesk();
  await desk.keep();
  const response = await desk.handle(requestOf('{}', { url: `https://app.example/${path}` }));
  expect([response.status, await response.text()]).toEqual([404, '']);
});

it("finds no attempt by the token of another provider's", async () => {
  const desk = openDesk();
  await desk.keep({ provider: 'silent' });
  expect(await desk.deliver({ job: 'j1' })).toBe(404);
});

it('takes an address with a query', async () => {
  const desk = openDesk();
  await desk.keep();
  expect(await desk.deliver({ job: 'j1' }, { url: `${url}?bypass=1` })).toBe(200);
});

it.each([
  ['text/html', 415],
  ['application/x-www-form-urlencoded', 415],
  ['application/jsonp', 415],
  ['', 415],
  ['application/json', 200],
  ['Application/JSON; charset=utf-8', 200],
  ['application/cloudevents+json', 200],
])('answers the content type %j with %i (F8)', async (type, status) => {
  const desk = openDesk();
  await desk.keep();
  expect(await desk.deliver({ job: 'j1' }, { headers: { 'content-type': type } })).toBe(status);
});

it('takes a body without a content type', async () => {
  const desk = openDesk();
  await desk.keep();
  const signed = requestOf('{"job":"j1"}', { atMs: desk.clock.now() });
  signed.headers.delete('content-type');
  expect((await desk.handle(signed)).status).toBe(200);
});

it('takes a mebibyte and answers 413 to a byte more (F8)', async () => {
  const desk = openDesk();
  await desk.keep();
  const statuses = [
    await desk.deliver(' '.repeat(MEBIBYTE)),
    await desk.deliver(' '.repeat(MEBIBYTE + 1)),
  ];
  expect(statuses).toEqual([200, 413]);
});

it('answers 413 to a length that is declared, without reading (F8)', async () => {
  const desk = openDesk();
  await desk.keep();
  let pulled = 0;
  const body = streamOf(() => {
    pulled += 1;
    return new Uint8Array(10);
  });
  const request = streamed(body, { 'content-length': String(MEBIBYTE + 1) });
  expect((await desk.handle(request)).status).toBe(413);
  expect(pulled).toBe(0);
});

it('stops reading a body that has no end once it is too large (F8)', async () => {
  const desk = openDesk();
  await desk.keep();
  let pulled = 0;
  const body = streamOf(() => {
    pulled += 1;
    return new Uint8Array(2 ** 16);
  });
  expect((await desk.handle(streamed(body))).status).toBe(413);
  expect(pulled).toBeLessThanOrEqual(18);
});

it('answers 408 to a body that takes longer than ten seconds (F8)', async () => {
  const desk = openDesk();
  await desk.keep();
  const statuses: number[] = [];
  const answer = desk.handle(streamed(new ReadableStream({ pull: () => new Promise(() => {}) })));
  void answer.then(({ status }) => statuses.push(status));
  await desk.clock.advance(9999);
  expect(statuses).toEqual([]);
  await desk.clock.advance(1);
  await answer;
  expect(statuses).toEqual([408]);
});

it('answers 400 to a body that breaks off', async () => {
  const desk = openDesk();
  await desk.keep();
  const body = streamOf(() => {
    throw new Error('gone');
  });
  expect((await desk.handle(streamed(body))).status).toBe(400);
});

it('answers 401 to a request without a body', async () => {
  const desk = openDesk();
  await desk.keep();
  expect((await desk.handle(new Request(url, { method: 'POST' }))).status).toBe(401);
});

it('answers 500 when the body was read before, since the bytes that were signed are gone', async () => {
  const desk = openDesk();
  await desk.keep();
  const request = requestOf('{"job":"j1"}', { atMs: desk.clock.now() });
  await request.json();
  expect((await desk.handle(request)).status).toBe(500);
});

it.each(['attemptByToken', 'evidenceOf', 'commit'] as const)(
  'answers an empty 500 when the store is down at %s, and never rejects',
  async (method) => {
    const down = () => Promise.reject(new Error('postgres://user:password@db'));
    const desk = openDesk({ store: (store) => ({ ...store, [method]: down }) });
    await desk.keep();
    const response = await desk.handle(requestOf('{"job":"j1"}', { atMs: desk.clock.now() }));
    expect([response.status, await response.text()]).toEqual([500, '']);
    expect(desk.hints).toEqual([]);
  },
);

function streamOf(chunk: () => Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream(
    { pull: (controller) => controller.enqueue(chunk()) },
    { highWaterMark: 0 },
  );
}

function streamed(
  body: ReadableStream<Uint8Array>,
  headers: Readonly<Record<string, string>> = {},
): Request {
  const init = { method: 'POST', body, duplex: 'half' };
  return new Request(url, { ...init, headers: { 'content-type': 'application/json', ...headers } });
}
