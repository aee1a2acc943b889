import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Look } from '../../src/reconcile/look.ts';
import { createLooks } from '../../src/reconcile/looks.ts';
import { freshSince, momentsOf, takenWithin } from '../../src/reconcile/times.ts';
import { verdictOn } from '../../src/reconcile/verdict-on.ts';
import type { Verdict } from '../../src/reconcile/verdict.ts';
import { attempt, list, MINUTE, SENT } from './rows.ts';

const SECOND = 1000;
const TIMEOUT = 30 * SECOND;

/** One submit: what it asked for, and what became of it at the provider. */
const submit = fc.record({
  prompt: fc.constantFrom('A fox.', 'A badger.'),
  /** One that was drawn is nobody else's; one of the caller's may be. */
  seed: fc.constantFrom('none', 'own', 'drawn'),
  sentAt: fc.nat({ max: 240 }).map((seconds) => SENT + seconds * SECOND),
  isTaken: fc.boolean(),
  isLost: fc.boolean(),
  takesMs: fc.nat({ max: TIMEOUT }),
  lagMs: fc.nat({ max: MINUTE }),
  runMs: fc.nat({ max: 50 * MINUTE }),
});
type Submit = typeof submit extends fc.Arbitrary<infer Value> ? Value : never;

const provider = fc.record({
  tellsInput: fc.boolean(),
  hidesUnfinished: fc.boolean(),
  /** How far its clock is off. */
  skewMs: fc.integer({ min: -MINUTE, max: MINUTE }),
});
type Provider = typeof provider extends fc.Arbitrary<infer Value> ? Value : never;

test('A1: whatever is lost, listed late or alike, nothing is paid twice or given to another', async () => {
  const submits = fc.array(submit, { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(submits, provider, async (some, theirs) => {
      expect(wrongsIn(some, await reconcileAll(some, theirs))).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

/** What the verdicts say that is not so. */
function wrongsIn(submits: readonly Submit[], ends: ReadonlyMap<number, Verdict>) {
  const found = [...ends].flatMap(([index, end]) =>
    end.kind === 'found' ? [[index, Number(end.requestId)] as const] : [],
  );
  const wishOf = (index: number) => JSON.stringify(bodyOf(submits[index], index));
  const swapped = found.filter(([index, job]) => wishOf(index) !== wishOf(job));
  // Attempts that wished for the same may have each other's jobs, but every job counts once.
  const resent = submits.flatMap((_, index) => {
    const alike = submits.flatMap(({ isLost, isTaken }, other) =>
      isLost && wishOf(other) === wishOf(index) ? [{ isTaken, end: ends.get(other)?.kind }] : [],
    );
    const absent = alike.filter(({ end }) => end === 'absent').length;
    return absent > alike.filter(({ isTaken }) => !isTaken).length ? [index] : [];
  });
  const jobs = found.map(([, job]) => job);
  return [
    ...swapped.map(([index, job]) => `${index} was given the job of ${job}`),
    ...resent.map((index) => `${index} is paid twice`),
    ...(new Set(jobs).size < jobs.length ? ['a job was given twice'] : []),
  ];
}

const DRAWN = 100;

function bodyOf(own: Submit | undefined, index: number) {
  const seeds = { none: {}, own: { seed: 7 }, drawn: { seed: DRAWN + index } };
  return { prompt: own?.prompt, ...seeds[own?.seed ?? 'none'] };
}

/** Looks for every lost submit, each in its own time, until there is a verdict on all. */
async function reconcileAll(
  submits: readonly Submit[],
  theirs: Provider,
): Promise<ReadonlyMap<number, Verdict>> {
  const looks = createLooks();
  const theirList = { ...list, unfinishedMs: theirs.hidesUnfinished ? 60 * MINUTE : 0 };
  const ends = new Map<number, Verdict>();
  const rows = submits.map((own, index) =>
    attempt({
      id: `a${index}`,
      body: bodyOf(own, index),
      seed: own.seed === 'drawn' ? DRAWN + index : undefined,
      sentAt: own.sentAt,
    }),
  );
  const lost = submits.map((_, index) => index).filter((index) => submits[index]?.isLost === true);
  const dueAt = new Map(lost.map((index) => [index, (rows[index]?.sentAt ?? 0) + TIMEOUT]));
  const siblingsAt = (now: number) =>
    rows.filter(({ sentAt = 0 }, at) => {
      const kind = ends.get(at)?.kind;
      const isOpen = kind === undefined || kind === 'undecidable';
      return lost.includes(at) && isOpen && now >= sentAt + TIMEOUT;
    });
  const lookAt = async (now: number): Promise<Look> => ({
    at: now,
    listed: { kind: 'listed', complete: true, candidates: candidatesAt(now, submits, theirs) },
    billed: undefined,
    siblings: siblingsAt(now),
  });
  for (let turns = 0; dueAt.size > 0; turns += 1) {
    if (turns > 10_000) throw new Error('it never ends');
    const [[index, now] = [0, 0]] = [...dueAt].toSorted(([, one], [, other]) => one - other);
    const row = rows[index];
    const taken = row && takenWithin(row);
    if (row === undefined || taken === undefined) break;
    const since = freshSince(row, now, momentsOf(taken, theirList));
    const need = {
      list: 'jobs',
      model: row.model,
      from: taken.from,
      ledger: undefined,
      since,
      now,
    };
    const look = await looks.share({ ...need, reader: row.id }, () => lookAt(now));
    const candidates = look.listed.kind === 'listed' ? look.listed.candidates : [];
    const owned = ownedAt(now, submits, ends);
    const verdict = verdictOn(row, {
      list: theirList,
      candidates: candidates.filter(({ requestId }) => !owned.has(requestId)),
      complete: true,
      siblings: look.siblings,
      isOwnKey: true,
      now: look.at,
    });
    if (verdict.kind === 'undecided') dueAt.set(index, verdict.lookAgainAt);
    else {
      dueAt.delete(index);
      ends.set(index, verdict);
    }
  }
  return ends;
}

function candidatesAt(now: number, submits: readonly Submit[], theirs: Provider) {
  return submits.flatMap((own, index) => {
    const { sentAt, isTaken, takesMs, lagMs, runMs } = own;
    const takenAt = sentAt + takesMs;
    const shownAt = takenAt + lagMs + (theirs.hidesUnfinished ? runMs : 0);
    if (!isTaken || now < shownAt) return [];
    const input = theirs.tellsInput ? { ...bodyOf(own, index), loop: false } : undefined;
    return [{ requestId: String(index), sentAt: takenAt + theirs.skewMs, input }];
  });
}

/** What was found, and what was answered. */
function ownedAt(now: number, submits: readonly Submit[], ends: ReadonlyMap<number, Verdict>) {
  const found = [...ends.values()].flatMap((end) => (end.kind === 'found' ? [end.requestId] : []));
  const answered = submits.flatMap(({ isTaken, isLost, sentAt, takesMs }, index) =>
    isTaken && !isLost && now >= sentAt + takesMs ? [String(index)] : [],
  );
  return new Set([...found, ...answered]);
}
