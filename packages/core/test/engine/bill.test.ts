import { html, json, lost } from '@kinora/testing';
import { expect, test } from 'vitest';
import { askBill } from '../../src/engine/bill.ts';
import { bill, BILL, openTeller } from './teller.ts';

const job = { model: 'acme/fox', requestId: 'j1', submittedAt: 1000, now: 2000 };
const charge = { requestId: 'j1', kind: 'charge', usd: 0.4 };
const refund = { requestId: 'j1', kind: 'refund', usd: 0.1 };

async function billed(entries: readonly unknown[], hasMore = false) {
  const { api, connection } = openTeller();
  api.on(BILL, json(200, { entries, hasMore }));
  return askBill(connection, bill, job);
}

test('a bill is the sum of the charges of the job', async () => {
  expect(await billed([charge])).toBe(400_000);
  expect(await billed([charge, { ...charge, usd: 0.2 }])).toBe(600_000);
});

test('bills of other jobs do not count, whatever was asked for', async () => {
  expect(await billed([charge, { ...charge, requestId: 'j2', usd: 9 }])).toBe(400_000);
  expect(await billed([{ ...charge, requestId: 'j2' }])).toBeUndefined();
});

test('what was paid back is taken off, with or without a sign', async () => {
  expect(await billed([charge, refund])).toBe(300_000);
  expect(await billed([charge, { ...refund, usd: -0.4 }])).toBe(0);
});

test('a bill that is not there yet is unknown, and not 0', async () => {
  expect(await billed([])).toBeUndefined();
  expect(await billed([refund])).toBeUndefined();
});

test.each([
  ['an amount that cannot be read', [charge, { requestId: 'j1', kind: 'charge' }]],
  ['a refund that cannot be read', [charge, { requestId: 'j1', kind: 'refund' }]],
  ['a charge below 0', [charge, { ...charge, usd: -0.1 }]],
  ['more back than was paid', [charge, { ...refund, usd: 0.5 }]],
  ['a sum beyond all numbers', [{ ...charge, usd: 1e300 }]],
])('%s leaves the bill unknown', async (_title, entries) => {
  expect(await billed(entries)).toBeUndefined();
});

test('a bill that goes on over the page is unknown', async () => {
  expect(await billed([charge], true)).toBeUndefined();
});

test.each([
  ['a refusal', json(403, { problem: 'administrators only' })],
  ['a page', html(200)],
  ['a broken line', lost()],
])('%s leaves the bill unknown, and nothing is thrown', async (_title, reply) => {
  const { api, connection } = openTeller();
  api.on(BILL, reply);
  expect(await askBill(connection, bill, job)).toBeUndefined();
});

test('an id that no path can hold is not asked about', async () => {
  const { api, connection } = openTeller();
  expect(await askBill(connection, bill, { ...job, requestId: '..' })).toBeUndefined();
  expect(api.calls).toEqual([]);
});
