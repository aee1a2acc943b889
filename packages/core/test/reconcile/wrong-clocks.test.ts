import { json } from '@kinora/testing';
import { expect, test } from 'vitest';
import { accountOf } from '../../src/engine/connection.ts';
import { createLooks } from '../../src/reconcile/looks.ts';
import { reconcileOnce } from '../../src/reconcile/reconcile-once.ts';
import type { AttemptRow } from '../../src/store/rows.ts';
import { BILLS, JOBS, ledger, openLister, search } from './lister.ts';
import { attempt, LISTED, MINUTE, SENT, SENT_BODY } from './rows.ts';

const job = (at: number) => ({ id: 'j1', at, input: SENT_BODY });

function open(...items: readonly object[]) {
  const { api, connection } = openLister({ search, ledger });
  api.on(JOBS, json(200, { items }));
  api.on(BILLS, json(200, { items: [] }));
  const looks = createLooks();
  const reconcile = (row: Partial<AttemptRow>, now: number, owned: readonly string[] = []) =>
    reconcileOnce(
      connection,
      {
        intent: attempt({ account: accountOf(connection), ...row }),
        siblings: async () => [],
        owned: async (requestId) => owned.includes(requestId),
        now,
      },
      looks,
    );
  return { api, reconcile };
}

test('A1: what was read before a clock was set back does not show that a later job is absent', async () => {
  const { api, reconcile } = open();
  await reconcile({ id: 'a1' }, SENT + 60 * MINUTE);
  const sentAt = SENT + 10 * MINUTE;
  api.on(JOBS, json(200, { items: [job(sentAt)] }));
  const own = { id: 'a2', sentAt };
  expect(await reconcile(own, sentAt + 30_000)).toMatchObject({ kind: 'undecided' });
  expect(await reconcile(own, LISTED + 10 * MINUTE)).toMatchObject({ kind: 'found' });
});

test('A1: a job that was sent while the clock was behind is known by its seed', async () => {
  const later = SENT + 8 * 60 * MINUTE;
  const { reconcile } = open(job(later));
  expect(await reconcile({ seed: 7 }, later)).toMatchObject({ kind: 'undecidable' });
  expect(await reconcile({ seed: 7 }, later, ['j1'])).toEqual({ kind: 'absent' });
  expect(await reconcile({ seed: 8 }, later)).toEqual({ kind: 'absent' });
});
