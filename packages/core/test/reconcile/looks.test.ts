import { expect, test } from 'vitest';
import type { Look } from '../../src/reconcile/look.ts';
import { createLooks, type Need } from '../../src/reconcile/looks.ts';
import { freshSince } from '../../src/reconcile/times.ts';
import { ledger } from './lister.ts';
import { FIRST, LISTED, MINUTE, SENT } from './rows.ts';

/** Looks that are numbered in the order in which they were taken. */
function numbered() {
  const looks = createLooks();
  let count = 0;
  const share = async (reader: string, need: Partial<Need> = {}) => {
    const now = need.now ?? SENT + MINUTE;
    const wanted = { model: 'acme/fox', from: FIRST, ledger: undefined, since: now, now };
    const look = await looks.share({ ...wanted, list: 'acme', reader, ...need }, async () => {
      count += 1;
      return { at: count } as Look;
    });
    return look.at;
  };
  return { share };
}

test('whoever needs to look at the same time shares a look', async () => {
  const { share } = numbered();
  expect(await Promise.all(['a1', 'a2', 'a3'].map((reader) => share(reader)))).toEqual([1, 1, 1]);
});

test('nobody is given the same look twice', async () => {
  const { share } = numbered();
  expect([await share('a1'), await share('a1'), await share('a2')]).toEqual([1, 2, 2]);
});

test('a look that began too early will not do', async () => {
  const { share } = numbered();
  const now = SENT + MINUTE;
  expect(await share('a1', { now })).toBe(1);
  expect(await share('a2', { now: now + 3000, since: now })).toBe(1);
  expect(await share('a3', { now: now + 3000, since: now + 1 })).toBe(2);
});

test('a look of a time that is yet to come, before the clock was set back, will not do', async () => {
  const { share } = numbered();
  const now = SENT + MINUTE;
  expect(await share('a1', { now: now + 1 })).toBe(1);
  expect(await share('a2', { now })).toBe(2);
  expect(await share('a3', { now: now + 1, since: now + 1 })).toBe(1);
});

test('a look does not reach further back than it was asked for', async () => {
  const { share } = numbered();
  expect(await share('a1', { from: FIRST })).toBe(1);
  expect(await share('a2', { from: FIRST - 1 })).toBe(2);
  expect(await share('a3', { from: FIRST + 1 })).toBe(2);
});

test('a look without the ledger shows no absence', async () => {
  const { share } = numbered();
  expect(await share('a1')).toBe(1);
  expect(await share('a2', { ledger })).toBe(2);
  expect(await share('a3')).toBe(2);
});

test("another list, another account's say, is looked into by itself", async () => {
  const { share } = numbered();
  expect(await share('a1')).toBe(1);
  expect(await share('a2', { list: 'badger' })).toBe(2);
});

test('a look that the store ended is not shared any more', async () => {
  const looks = createLooks();
  const now = SENT + MINUTE;
  const need = { list: 'acme', model: 'acme/fox', from: FIRST, ledger: undefined, since: now, now };
  const broken = async () => Promise.reject(new Error('no store'));
  await expect(looks.share({ ...need, reader: 'a1' }, broken)).rejects.toThrow('no store');
  const look = { at: now } as Look;
  expect(await looks.share({ ...need, reader: 'a2' }, async () => look)).toBe(look);
});

test('an old look is kept for as long as it would do for the oldest that is in it', async () => {
  const { share } = numbered();
  const since = SENT;
  const from = SENT - 160 * MINUTE;
  expect(await share('a1', { from, now: SENT })).toBe(1);
  expect(await share('a2', { from, now: SENT + 300_000, since })).toBe(1);
  expect(await share('a3', { from, now: SENT + 300_001, since })).toBe(2);
});

test('how old a look may be grows with the wait for the next', () => {
  const moments = { listedAt: LISTED, settledAt: LISTED + 60 * MINUTE };
  const toleratedAt = (now: number) => now - freshSince({ sentAt: SENT }, now, moments);
  expect(toleratedAt(SENT)).toBe(0);
  expect(toleratedAt(SENT + 400)).toBe(400);
  expect(toleratedAt(SENT + 8000)).toBe(1000);
  expect(toleratedAt(SENT + 160_000)).toBe(20_000);
  expect(toleratedAt(LISTED)).toBe(0);
  expect(toleratedAt(LISTED + 1000)).toBe(1000);
  expect(toleratedAt(LISTED + 50 * MINUTE)).toBe(300_000);
  expect(toleratedAt(LISTED + 60 * MINUTE)).toBe(0);
});

test('a request that has an owner keeps it, and the store is asked until then', async () => {
  const { isOwned } = createLooks();
  let asked = 0;
  const answering = (answer: boolean) => async () => {
    asked += 1;
    return answer;
  };
  expect(await isOwned('j1', answering(false))).toBe(false);
  expect(await isOwned('j1', answering(true))).toBe(true);
  expect(await isOwned('j1', answering(false))).toBe(true);
  expect(await isOwned('j2', answering(false))).toBe(false);
  expect(asked).toBe(3);
});
