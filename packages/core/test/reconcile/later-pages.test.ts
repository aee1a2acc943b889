import { json } from '@kinora/testing';
import { expect, test } from 'vitest';
import { accountOf } from '../../src/engine/connection.ts';
import { createLooks } from '../../src/reconcile/looks.ts';
import { reconcileOnce } from '../../src/reconcile/reconcile-once.ts';
import type { AttemptRow } from '../../src/store/rows.ts';
import { BILLS, JOBS, ledger, openLister, search } from './lister.ts';
import { attempt, LISTED, MINUTE, SENT, SENT_BODY } from './rows.ts';

const DAY = 24 * 60 * MINUTE;
const code = 'rate_limited';

/** The first page can be had, and the second one cannot. */
async function reconcile(now: number, intent: Partial<AttemptRow> = {}, of = JOBS) {
  const { api, connection } = openLister({ search, ledger });
  const stranger = { id: 'j9', at: SENT + 30 * MINUTE, input: { prompt: 'A badger.' } };
  api.on(JOBS, json(200, { items: [stranger] }));
  api.on(BILLS, json(200, { items: [] }));
  let calls = 0;
  const pages = () => {
    calls += 1;
    const isFirst = calls === 1;
    return isFirst
      ? json(200, { items: [stranger], next: 'b' })()
      : json(429, {}, { 'retry-after': '90' })();
  };
  api.on(of, pages);
  api.on(`${of}?page=b`, pages);
  const row = attempt({ account: accountOf(connection), ...intent });
  const store = { siblings: async () => [], owned: async () => false };
  return reconcileOnce(connection, { ...store, intent: row, now }, createLooks());
}

test.each([
  ['list', JOBS],
  ['ledger', BILLS],
])('a later page of the %s that cannot be had is asked for as the first one is', async (_, of) => {
  const late = LISTED + 3 * DAY;
  expect(await reconcile(late, {}, of)).toEqual({
    kind: 'undecided',
    lookAgainAt: late + 90_000,
    error: expect.objectContaining({ code }),
    doubt: { code, since: late, times: 1 },
  });
  const doubt = { code, since: late, times: 9 } as const;
  expect(await reconcile(late + DAY - 1, { doubt }, of)).toMatchObject({ kind: 'undecided' });
  expect(await reconcile(late + DAY, { doubt }, of)).toMatchObject({ kind: 'undecidable' });
});

test('nor is it asked for sooner before the job has to be listed', async () => {
  expect(await reconcile(SENT + 5000)).toMatchObject({
    lookAgainAt: SENT + 95_000,
    doubt: { code },
  });
});

test('what the pages before it show of a seed is believed', async () => {
  const { api, connection } = openLister({ search });
  api.on(JOBS, json(200, { items: [{ id: 'j1', at: SENT, input: SENT_BODY }], next: 'b' }));
  api.on(`${JOBS}?page=b`, json(429, {}));
  const store = { siblings: async () => [], owned: async () => false };
  const intent = attempt({ seed: 7 });
  const doubt = { ...store, intent, now: SENT + 5000 };
  expect(await reconcileOnce(connection, doubt, createLooks())).toMatchObject({ kind: 'found' });
});
