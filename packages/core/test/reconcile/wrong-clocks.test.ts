import { json } from '@kinora/testing';
import { describe, expect, test } from 'vitest';
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

describe('A1: while the provider tells a time that is far from ours', () => {
  const DAY = 24 * 60 * MINUTE;

  /** The provider leaves out what it took before the moment that it is asked for. */
  function openWith(aheadMs: number) {
    const { api, connection } = openLister({ search, ledger });
    const reconcile = (now: number, row: Partial<AttemptRow> = {}) => {
      const date = new Date(now - aheadMs).toUTCString();
      for (const each of [JOBS, BILLS]) api.on(each, json(200, { items: [] }, { date }));
      const intent = attempt({ account: accountOf(connection), seed: 7, ...row });
      const store = { siblings: async () => [], owned: async () => false };
      return reconcileOnce(connection, { ...store, intent, now }, createLooks());
    };
    return { reconcile };
  }

  test.each([2 * MINUTE, -2 * MINUTE])(
    '%i ms behind it, no job is taken for absent',
    async (ms) => {
      const { reconcile } = openWith(ms);
      const now = LISTED + 60 * MINUTE;
      const code = 'invalid_reply';
      const apart = "the clock here and the provider's are 120 s apart";
      expect(await reconcile(now)).toMatchObject({
        kind: 'undecided',
        error: { code, plainMessage: apart },
        doubt: { code, since: now, times: 1 },
      });
      const doubt = { code, since: now, times: 200 } as const;
      expect(await reconcile(now + DAY, { doubt })).toEqual({ kind: 'undecidable', reason: apart });
    },
  );

  test.each([MINUTE - 1000, 0, 1000 - MINUTE])('%i ms are near enough', async (ms) => {
    expect(await openWith(ms).reconcile(LISTED + 60 * MINUTE)).toEqual({ kind: 'absent' });
  });
});
