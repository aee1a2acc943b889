import { createScriptedTransport, json, lost } from '@kinora/testing';
import { expect, test } from 'vitest';
import { createKinora } from '../../src/client/create-kinora.ts';
import type { GenerateOptions } from '../../src/client/options.ts';
import { memoryStore } from '../../src/store/memory-store.ts';
import { BILL, teller } from '../engine/teller.ts';
import { accepted, API_KEY, CHECK, done, FOX, openAcme, SUBMIT } from './acme.ts';

async function clipOf(options: GenerateOptions<'acme'> = {}) {
  const store = memoryStore();
  const api = createScriptedTransport();
  api.on(SUBMIT, accepted);
  api.on(CHECK, done);
  const { transport, fetch } = api;
  const providers = [teller({ apiKey: API_KEY })];
  const budgets = { daily: { limitUsd: 1 } };
  const kinora = createKinora({ providers, transport, fetch, store, budgets });
  return { api, store, clip: await kinora.generate(FOX, options) };
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

test('H7: a bill takes the place of what was counted for it in its budget, once', async () => {
  const { api, clip, store } = await clipOf({ budget: 'daily', expectedCostUsd: 0.4 });
  const spent = async () => (await store.budget('daily'))?.spentMicroUsd;
  expect(await spent()).toBe(400_000);
  const charge = { requestId: 'j1', kind: 'charge', usd: 0.25 };
  api.on(BILL, json(200, { entries: [charge], hasMore: false }));
  for (let times = 0; times < 2; times += 1) {
    await clip.actualCost();
    expect(await spent()).toBe(250_000);
  }
  // Some of it is paid back later.
  const refund = { requestId: 'j1', kind: 'refund', usd: 0.2 };
  api.on(BILL, json(200, { entries: [charge, refund], hasMore: false }));
  await clip.actualCost();
  expect(await spent()).toBe(50_000);
  expect(await store.budget('daily')).toMatchObject({ heldMicroUsd: 0 });
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
