import { expect, test } from 'vitest';
import { confirmAbsence } from '../../src/reconcile/confirm-absence.ts';
import { ledger } from './lister.ts';
import { attempt, candidate, list, LISTED, MINUTE, SENT } from './rows.ts';

const moments = { listedAt: LISTED, settledAt: LISTED, forgottenAt: Infinity };
const now = LISTED + 20 * MINUTE;
const waiting = { intent: attempt(), moments, now };

test('one old bill is enough to ask a person, whatever young ones stand beside it', () => {
  const young = candidate('j8', { sentAt: now - 1 });
  const old = candidate('j9', { sentAt: SENT });
  const verdictOf = (...unknown: readonly (typeof young)[]) =>
    confirmAbsence(waiting, {
      ledger,
      list,
      booked: { kind: 'listed', candidates: unknown, complete: true },
      unknown,
    });
  expect(verdictOf(young)).toMatchObject({ kind: 'undecided' });
  expect(verdictOf(young, old)).toEqual({
    kind: 'undecidable',
    reason: 'billed and not listed: j8',
  });
  expect(verdictOf(old, young)).toMatchObject({ kind: 'undecidable' });
});
