import { createScriptedTransport, json, lost } from '@kinora/testing';
import { expect, test } from 'vitest';
import { createKinora } from '../../src/client/create-kinora.ts';
import { BALANCE, teller } from '../engine/teller.ts';
import { API_KEY, openAcme } from './acme.ts';

function openTeller() {
  const api = createScriptedTransport();
  const { transport } = api;
  const clock = { now: () => 1000, sleep: async () => {} };
  const providers = [teller({ apiKey: API_KEY })];
  return { api, kinora: createKinora({ providers, transport, clock }) };
}

test.each([
  [{ usd: 12.34 }, 12_340_000],
  [{ usd: -0.5, currency: 'usd' }, -500_000],
  [{ usd: 0, currency: 'USD' }, 0],
])('a balance of %j is told in millionths of a dollar', async (told, microUsd) => {
  const { api, kinora } = openTeller();
  api.on(BALANCE, json(200, told));
  expect(await kinora.balance('acme')).toEqual({ ok: true, provider: 'acme', microUsd, at: 1000 });
  expect(api.calls).toHaveLength(1);
});

test.each([
  ['in another currency', json(200, { usd: 5, currency: 'EUR' }), 'invalid_reply', /is in EUR/],
  ['beyond all numbers', json(200, { usd: 1e300 }), 'invalid_reply', /no balance/],
  ['of another kind', json(200, { wallet: {} }), 'invalid_reply', /unreadable reply/],
  ['kept from this key', json(401, { reason: 'no' }), 'unauthenticated', /no/],
  ['lost on the way', lost(), 'network', /./],
])('a balance %s is none, with the reason', async (_, reply, code, reason) => {
  const { api, kinora } = openTeller();
  api.on(BALANCE, reply);
  const balance = await kinora.balance('acme');
  expect(balance).toEqual({
    ok: false,
    provider: 'acme',
    code,
    reason: expect.stringMatching(reason),
  });
});

test('a provider that does not tell balances is not asked', async () => {
  const { api, kinora } = openAcme();
  const reason = 'Acme does not tell balances';
  expect(await kinora.balance('acme')).toEqual({ ok: false, provider: 'acme', reason });
  expect(api.calls).toEqual([]);
});

test('a provider that the client has not, and an abort, are errors', async () => {
  const { kinora } = openAcme();
  await expect(kinora.balance('other')).rejects.toMatchObject({ code: 'unknown_provider' });
  const { kinora: asked } = openTeller();
  const signal = AbortSignal.abort();
  await expect(asked.balance('acme', { signal })).rejects.toMatchObject({ code: 'aborted' });
});
