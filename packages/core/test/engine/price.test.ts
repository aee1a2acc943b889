import { html, json, lost, text, truncated } from '@kinora/testing';
import { expect, test, vi } from 'vitest';
import { askPrice } from '../../src/engine/price.ts';
import { API_KEY } from '../client/acme.ts';
import { list, openTeller, PRICE } from './teller.ts';

const call = { model: 'acme/fox', body: { prompt: 'A fox.' } };

async function answerTo(reply: Parameters<ReturnType<typeof openTeller>['api']['on']>[1]) {
  const { api, connection } = openTeller();
  api.on(PRICE, reply);
  return askPrice(connection, list, call);
}

test('a price is asked for once, with the key and the body', async () => {
  const { api, connection } = openTeller();
  api.on(PRICE, json(200, { usd: 0.4, per: 'video' }));
  expect(await askPrice(connection, list, call)).toEqual({
    kind: 'told',
    price: { microUsd: 400_000, per: 'video', note: undefined },
  });
  expect(api.calls).toMatchObject([
    {
      headers: { authorization: `Bearer ${API_KEY}` },
      body: { model: 'acme/fox', inputs: { prompt: 'A fox.' } },
    },
  ]);
});

test('dollars become millionths without what binary fractions add', async () => {
  const told = await answerTo(json(200, { usd: 0.1 + 0.2, currency: 'usd', per: 'call' }));
  expect(told).toMatchObject({ price: { microUsd: 300_000 } });
  const small = await answerTo(json(200, { usd: 0.000_000_25, per: 'tokens' }));
  expect(small).toMatchObject({ price: { microUsd: 0.25 } });
});

test.each([0, -0.4, 1e300, 100_001])('%d dollars are no price', async (usd) => {
  expect(await answerTo(json(200, { usd, per: 'video' }))).toMatchObject({
    kind: 'untold',
    code: 'invalid_reply',
  });
});

test('a price in other money is not taken for dollars', async () => {
  expect(await answerTo(json(200, { usd: 0.4, currency: 'CNY', per: 'video' }))).toEqual({
    kind: 'untold',
    code: 'invalid_reply',
    reason: 'the price is in CNY',
  });
});

test('the price of another model is not taken for this one', async () => {
  const reply = json(200, { model: 'acme/badger', usd: 0.4, per: 'video' });
  expect(await answerTo(reply)).toMatchObject({ kind: 'untold', code: 'model_unavailable' });
});

test('words from outside come on one line of a readable length', async () => {
  const note = `a\n\u001B[2Jb${'c'.repeat(10_000)}`;
  const told = await answerTo(json(200, { usd: 1, per: ' vi\u0000deo', note }));
  expect(told).toMatchObject({ price: { per: 'vi deo' } });
  const { price } = told.kind === 'told' ? told : { price: undefined };
  expect(price?.note).toMatch(/^a \[2Jbc+…$/);
  expect(price?.note?.length).toBe(301);
});

test.each([
  ['a page', html(200)],
  ['half a reply', truncated(200, { usd: 0.4, per: 'video' })],
  ['text for a number', json(200, { usd: '0.4', per: 'video' })],
  ['nothing', text(200, '')],
  ['null', json(200, null)],
])('%s is no price', async (_title, reply) => {
  expect(await answerTo(reply)).toMatchObject({ kind: 'untold', code: 'invalid_reply' });
});

test.each([
  [401, 'unauthenticated'],
  [402, 'insufficient_funds'],
  [403, 'forbidden'],
  [404, 'model_unavailable'],
  [422, 'invalid_request'],
  [429, 'rate_limited'],
  [503, 'provider_unavailable'],
  [499, 'invalid_reply'],
])('HTTP %d is told as %s', async (status, code) => {
  const untold = { kind: 'untold', code, reason: 'not today' };
  expect(await answerTo(json(status, { problem: 'not today' }))).toEqual(untold);
});

test('a line that breaks, or a key that is missing, is told and not thrown', async () => {
  expect(await answerTo(lost())).toMatchObject({ kind: 'untold', code: 'network' });
  vi.stubEnv('ACME_KEY', '');
  const { api, connection } = openTeller({ apiKey: '' });
  expect(await askPrice(connection, list, call)).toMatchObject({ code: 'missing_key' });
  expect(api.calls).toEqual([]);
});

test('what was given up is told as aborted', async () => {
  const { api, connection } = openTeller();
  api.on(PRICE, json(200, { usd: 0.4, per: 'video' }));
  const told = await askPrice(connection, list, call, AbortSignal.abort());
  expect(told).toMatchObject({ kind: 'untold', code: 'aborted' });
});

test('a key that comes back in a reply is in nothing that is told', async () => {
  const told = await answerTo(json(200, { usd: 1, per: API_KEY, note: `for ${API_KEY}` }));
  const untold = await answerTo(json(400, { problem: `who is ${API_KEY}?` }));
  const odd = await answerTo(json(200, { usd: 1, per: 'video', currency: API_KEY }));
  expect(JSON.stringify([told, untold, odd])).not.toContain(API_KEY);
});
