import { createScriptedTransport, json, lost } from '@kinora/testing';
import { expect, test } from 'vitest';
import { createKinora } from '../../src/client/create-kinora.ts';
import { BILL, teller } from '../engine/teller.ts';
import { accepted, API_KEY, CHECK, done, FOX, openAcme, SUBMIT } from './acme.ts';

async function clipOf() {
  const api = createScriptedTransport();
  api.on(SUBMIT, accepted);
  api.on(CHECK, done);
  const { transport, fetch } = api;
  const kinora = createKinora({ providers: [teller({ apiKey: API_KEY })], transport, fetch });
  return { api, clip: await kinora.generate(FOX) };
}

test('a clip is delivered before anybody asks for its bill', async () => {
  const { api } = await clipOf();
  expect(api.callsTo(BILL)).toEqual([]);
});

test('the bill of a clip is looked up by its job', async () => {
  const { api, clip } = await clipOf();
  const entry = { requestId: 'j1', kind: 'charge', usd: 0.25 };
  api.on(BILL, json(200, { entries: [entry], hasMore: false }));
  expect(await clip.actualCost()).toEqual({ microUsd: 250_000, basis: 'bill' });
});

test('a bill that cannot be had is no error of the clip', async () => {
  const { api, clip } = await clipOf();
  api.on(BILL, lost());
  expect(await clip.actualCost()).toBeUndefined();
  expect(await clip.actualCost({ signal: AbortSignal.abort() })).toBeUndefined();
  expect(api.callsTo(BILL)).toHaveLength(1);
});

test('a provider without bills is not asked', async () => {
  const { kinora, api } = openAcme();
  const clip = await kinora.generate(FOX);
  const before = api.calls.length;
  expect(await clip.actualCost()).toBeUndefined();
  expect(api.calls).toHaveLength(before);
});
