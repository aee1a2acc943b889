import { html, json, lost, text } from '@kinora/testing';
import { expect, test } from 'vitest';
import { acme, API_KEY, openAcme } from '../client/acme.ts';
import { errorOf } from '../client/fails.ts';

const PNG = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0]);
const PUT = 'https://put.example/1?signature=s';
const LINK = 'https://files.example/1.png';
const TICKET = 'POST /tickets';
const SUBMIT = 'POST /v1/acme/fox/from-image';
const request = { model: 'fox', prompt: 'A fox.', image: PNG };

function openWithTickets() {
  const client = openAcme();
  client.api.on(TICKET, json(200, { put: PUT, link: LINK }));
  client.api.on(`PUT ${PUT}`, text(200, ''));
  client.api.on(SUBMIT, json(200, { id: 'j1' }));
  return client;
}

test('a file is put where the ticket says, without the key, and its link is sent', async () => {
  const { kinora, api } = openWithTickets();
  await kinora.submit(request);
  expect(api.calls.map(({ method, url, body }) => ({ method, url, body }))).toMatchObject([
    { method: 'POST', url: 'https://files.acme.example/tickets', body: { name: 'bytes.png' } },
    { method: 'PUT', url: PUT },
    { method: 'POST', body: { prompt: 'A fox.', image_url: LINK } },
  ]);
  expect(JSON.stringify(api.calls[1]?.headers)).not.toContain(API_KEY);
});

test.each([
  ['unauthenticated', 401],
  ['forbidden', 403],
  ['insufficient_funds', 402],
])('a ticket refused as %s is told as that, and asked for once', async (code, status) => {
  const { kinora, api } = openWithTickets();
  api.on(TICKET, json(status, { problem: 'no' }));
  const error = await errorOf(kinora.submit(request));
  expect(error).toMatchObject({
    code,
    phase: 'upload',
    httpStatus: status,
    mayHaveCharged: 'no',
    retry: { safe: false },
  });
  expect(api.calls).toHaveLength(1);
});

test('A17: an upload is tried three times, each from its ticket on', async () => {
  const { kinora, api } = openWithTickets();
  api.on(`PUT ${PUT}`, lost(), html(503), text(200, ''));
  await kinora.submit(request);
  expect(api.callsTo(TICKET)).toHaveLength(3);
  expect(api.callsTo(SUBMIT)).toHaveLength(1);

  api.on(`PUT ${PUT}`, html(503));
  const error = await errorOf(kinora.submit(request));
  expect(error).toMatchObject({ code: 'upload_failed', mayHaveCharged: 'no', httpStatus: 503 });
  expect(api.callsTo(TICKET)).toHaveLength(6);
  expect(api.callsTo(SUBMIT)).toHaveLength(1);
});

test.each([
  ['an unreadable ticket', html(200)],
  ['a ticket without a link', json(200, { put: PUT })],
  ['a ticket to an unencrypted place', json(200, { put: 'http://put.example/1', link: LINK })],
  ['a ticket to a place on this disk', json(200, { put: 'file:///tmp/1', link: LINK })],
])('%s ends the upload, and no byte leaves', async (_what, ticket) => {
  const { kinora, api } = openWithTickets();
  api.on(TICKET, ticket);
  const error = await errorOf(kinora.submit(request));
  expect(error).toMatchObject({ code: 'upload_failed', mayHaveCharged: 'no' });
  expect(new Set(api.calls.map(({ path }) => path))).toEqual(new Set(['/tickets']));
});

test.each(['https://10.0.0.7/put', 'https://[::ffff:127.0.0.1]/put', 'https://metadata.internal/'])(
  'J14: bytes go to no machine of an inner network, as %s',
  async (put) => {
    const { kinora, api } = openAcme();
    api.on(TICKET, json(200, { put, link: LINK }));
    const error = await errorOf(kinora.submit(request));
    expect(error).toMatchObject({ code: 'upload_failed', mayHaveCharged: 'no' });
    expect(error.message).toContain('its address is not public');
    expect(api.calls.map(({ path }) => path)).not.toContain('/put');
  },
);

test('a provider on this machine may be sent bytes unencrypted, and no other place', async () => {
  const local = { apiKey: API_KEY, baseUrl: 'http://127.0.0.1:2' };
  const { kinora, api } = openAcme({ providers: [acme(local)] });
  api.on(SUBMIT, json(200, { id: 'j1' }));
  api.on(TICKET, json(200, { put: 'http://put.example/1?signature=s', link: LINK }));
  const error = await errorOf(kinora.submit(request));
  expect(error).toMatchObject({ code: 'upload_failed', mayHaveCharged: 'no' });
  expect(error.message).toContain(
    'will not upload to put.example: it is not https [upload_failed]',
  );

  api.on(TICKET, json(200, { put: 'http://127.0.0.1:2/put', link: LINK }));
  api.on('PUT /put', text(200, ''));
  await kinora.submit(request);
  expect(api.callsTo(SUBMIT)).toHaveLength(1);
});
