import { expect, test } from 'vitest';
import type { Candidate } from '../../src/contract/search.ts';
import {
  attempt,
  candidate,
  ENDED,
  endedList,
  FIRST,
  LAST,
  LISTED,
  MINUTE,
  SENT,
  verdict,
} from './rows.ts';

const links = { check: 'https://api.acme.example/v1/jobs/j1' };
const isFound = { kind: 'found', requestId: 'j1', links: undefined, by: 'input' };
const isUndecided = { kind: 'undecided', lookAgainAt: expect.any(Number) };

/** An attempt whose model draws no seed. */
const seedless = attempt({ seed: undefined });
const seeded = attempt({ seed: 7 });

test('A1: an exact match with a seed of its own is the job, at once', () => {
  expect(verdict([candidate('j1', { links })], {}, seeded)).toEqual({ ...isFound, links });
});

test('an exact match without such a seed waits until whoever sends the same has an id', () => {
  const listed = [candidate('j1')];
  expect(verdict(listed, { now: LISTED - 1 }, seedless)).toEqual({
    kind: 'undecided',
    lookAgainAt: LISTED,
  });
  expect(verdict(listed, { now: LISTED }, seedless)).toEqual(isFound);
  expect(verdict(listed, { now: LISTED, list: endedList }, seedless)).toEqual(isFound);
});

test.each<[string, Partial<Candidate>, boolean]>([
  ['taken a moment too early', { sentAt: FIRST - 1 }, false],
  ['taken as early as clocks allow', { sentAt: FIRST }, true],
  ['taken as late as the submit may last', { sentAt: LAST }, true],
  ['taken a moment too late', { sentAt: LAST + 1 }, false],
  ['taken nobody knows when', { sentAt: undefined }, true],
  ['of a model that is not told', { model: undefined }, true],
  ['of another model', { model: 'acme/badger' }, false],
])('a job that was %s: %j', (_, changes, canBe) => {
  const now = LISTED - 1;
  expect(verdict([candidate('j1', changes)], { now }, seeded)).toEqual(
    canBe ? isFound : isUndecided,
  );
});

test('a job that another attempt has is not taken', () => {
  const known = { owned: new Set(['j1']), now: LISTED };
  expect(verdict([candidate('j1')], known, seeded)).toEqual({ kind: 'absent' });
});

test('an attempt of a large body has longer to be taken', () => {
  const large = attempt({ body: { prompt: 'x'.repeat(250_000 - 13) }, seed: 7 });
  const input = large.body;
  const at = (sentAt: number) => verdict([candidate('j1', { input, sentAt })], {}, large);
  expect(at(LAST - 1 + 1000)).toEqual(isFound);
  expect(at(LAST + 1000)).toEqual(isUndecided);
});

test('of several exact matches none is taken, and after ten minutes a person is asked', () => {
  const listed = [candidate('j1'), candidate('j2')];
  const reason = 'several match: j1, j2';
  for (const intent of [seeded, seedless]) {
    expect(verdict(listed, {}, intent)).toEqual(isUndecided);
    expect(verdict(listed, { now: LISTED + 10 * MINUTE - 1 }, intent)).toEqual(isUndecided);
    expect(verdict(listed, { now: LISTED + 10 * MINUTE }, intent)).toEqual({
      kind: 'undecidable',
      reason,
    });
  }
});

test('that person need not wait for unfinished jobs to be listed', () => {
  const known = { list: endedList, now: LISTED + 10 * MINUTE };
  expect(verdict([candidate('j1'), candidate('j2')], known)).toMatchObject({
    kind: 'undecidable',
  });
});

test('no more than ten jobs are named to that person', () => {
  const listed = Array.from({ length: 11 }, (_, index) => candidate(`j${index}`));
  expect(verdict(listed, { now: ENDED })).toEqual({
    kind: 'undecidable',
    reason: 'several match: j0, j1, j2, j3, j4, j5, j6, j7, j8, j9, …',
  });
});

test('a list without its end shows a seed of its own, and proves nothing else', () => {
  const known = { complete: false, now: LISTED };
  const day = 24 * 60 * MINUTE;
  const listed = [candidate('j1')];
  expect(verdict(listed, known, seeded)).toEqual(isFound);
  expect(verdict(listed, known, seedless)).toEqual(isUndecided);
  expect(verdict(listed, { ...known, now: LISTED + day - 1 }, seedless)).toEqual(isUndecided);
  expect(verdict(listed, { ...known, now: LISTED + day }, seedless)).toEqual({
    kind: 'undecidable',
    reason: 'the list of jobs is too long to be read to its end',
  });
});

test('an exact match is found with another key of the account, and long after', () => {
  const known = { isOwnKey: false, now: SENT + 365 * 24 * 60 * MINUTE };
  expect(verdict([candidate('j1')], known, seedless)).toEqual(isFound);
});
