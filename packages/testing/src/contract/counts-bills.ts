import { expect } from 'vitest';
import { json } from '../answers.ts';
import type { KnownFacts } from './known-facts.ts';
import {
  askedOf,
  factsOf,
  listsOnly,
  loseSubmit,
  ownEntry,
  skipsWithout,
  strangerEntry,
} from './lost.ts';
import type { OpenSession, Rule } from './rule.ts';
import { answerOf, type Session } from './session.ts';
import { someTwistsOf } from './survives.ts';

const skips = skipsWithout('ledger', 'it has no list of bills');
/** By then, every list has what it will ever have. */
const LONG_AFTER_MS = 2 * 86_400_000;
/** As long as a submit may last, and clocks may differ. */
const MARGIN_MS = 1_200_000;

/** A job counts as absent only when no bill could be for it. */
export const COUNTS_BILLS: readonly Rule[] = [
  {
    title: 'sends nothing again while a bill could be for it, on whichever page',
    skips,
    async holds(facts, open) {
      const { call, asks, page } = factsOf(facts, 'ledger');
      const { session, id } = await absentJob(facts, open);
      const first = page([strangerEntry(session, facts)], true);
      const second = page([ownEntry(session, facts)], false);
      session.api.on(call, answerOf(first), answerOf(second));
      const { snapshot } = await session.step('reconcile', id);
      expect(askedOf(session, { call })).toEqual(asks);
      expect(snapshot).toMatchObject({ state: 'parked', error: { code: 'submit_unknown' } });
      expect(session.submits()).toBe(1);
    },
  },
  {
    title: 'does without the bills only where they open to an administrator alone',
    skips,
    async holds(facts, open) {
      const { call, opensTo } = factsOf(facts, 'ledger');
      const { session, id } = await absentJob(facts, open);
      session.api.on(call, json(403, { message: 'Not with this key' }));
      const { next } = await session.step('reconcile', id);
      expect(next === 'submit').toBe(opensTo === 'admin-key');
    },
  },
  {
    title: 'takes pages of bills with anything anywhere (J8, J9)',
    skips,
    async holds(facts, open) {
      const { call, page } = factsOf(facts, 'ledger');
      const { lagMs = 0, unfinishedMs = 0 } = facts.adapter.search ?? {};
      const afterMs = lagMs + unfinishedMs + MARGIN_MS;
      let { session, id } = await absentJob(facts, open, afterMs);
      for (const twisted of someTwistsOf(page([ownEntry(session, facts)], false))) {
        session.api.on(call, answerOf(twisted));
        const { next } = await session.step('reconcile', id);
        expect(session.submits(), JSON.stringify(twisted)).toBe(1);
        if (next !== 'reconcile') ({ session, id } = await absentJob(facts, open, afterMs));
      }
    },
  },
];

/** A lost job that is not in the list, when it should be. */
async function absentJob(
  facts: KnownFacts,
  open: OpenSession,
  afterMs = LONG_AFTER_MS,
): Promise<{ readonly session: Session; readonly id: string }> {
  const session = open();
  const { id } = await loseSubmit(session, facts);
  listsOnly(session, factsOf(facts, 'search'), strangerEntry(session, facts));
  await session.clock.advance(afterMs);
  return { session, id };
}
