import { expect, test } from 'vitest';
import type { Candidate } from '../../src/contract/search.ts';
import type { Known } from '../../src/reconcile/verdict-on.ts';
import type { AttemptRow } from '../../src/store/rows.ts';
import {
  attempt,
  candidate,
  ENDED,
  endedList,
  LISTED,
  MINUTE,
  SENT,
  SENT_BODY,
  verdict,
} from './rows.ts';

const isUndecided = { kind: 'undecided', lookAgainAt: expect.any(Number) };
const found = (requestId: string) => ({
  kind: 'found',
  requestId,
  links: undefined,
  by: 'input',
});

const LATER = LISTED + MINUTE;
const first = attempt({ id: 'a1' });
const second = attempt({ id: 'a2', sentAt: SENT + 2000 });

/** The verdict on each attempt, the others being in doubt too. */
function onEach(
  rows: readonly AttemptRow[],
  candidates: readonly Candidate[],
  known: Partial<Known> = {},
) {
  return rows.map((row) => verdict(candidates, { siblings: rows, now: LATER, ...known }, row));
}

test('two prompts lost together get each their own job, in whatever order listed', () => {
  const fox = attempt({ id: 'a1', body: { prompt: 'A fox.' } });
  const badger = attempt({ id: 'a2', body: { prompt: 'A badger.' } });
  const jobs = [
    candidate('j-badger', { input: { prompt: 'A badger.' }, sentAt: SENT }),
    candidate('j-fox', { input: { prompt: 'A fox.' }, sentAt: SENT + 1 }),
  ];
  expect(onEach([fox, badger], jobs)).toEqual([found('j-fox'), found('j-badger')]);
});

test('two that sent the same, with seeds of their own, get each their own job at once', () => {
  const one = attempt({ id: 'a1', seed: 1, body: { prompt: 'A fox.', seed: 1 } });
  const other = attempt({ id: 'a2', seed: 2, body: { prompt: 'A fox.', seed: 2 } });
  const jobs = [
    candidate('j2', { input: { prompt: 'A fox.', seed: 2 }, sentAt: SENT }),
    candidate('j1', { input: { prompt: 'A fox.', seed: 1 }, sentAt: SENT + 1 }),
  ];
  const now = SENT + 5000;
  expect(onEach([one, other], jobs, { now })).toEqual([found('j1'), found('j2')]);
  expect(onEach([one, other], jobs.slice(0, 1), { now })).toEqual([isUndecided, found('j2')]);
});

test('two that sent the very same: who sent first gets what was taken first', () => {
  const jobs = [candidate('j-b', { sentAt: SENT + 3000 }), candidate('j-a', { sentAt: SENT })];
  expect(onEach([first, second], jobs)).toEqual([found('j-a'), found('j-b')]);
  expect(onEach([second, first], jobs.toReversed())).toEqual([found('j-b'), found('j-a')]);
});

test('attempts and jobs of the same moment are paired the same way at every look', () => {
  const twin = attempt({ id: 'a2' });
  const jobs = [candidate('j2'), candidate('j1')];
  expect(onEach([first, twin], jobs)).toEqual([found('j1'), found('j2')]);
  expect(onEach([twin, first], jobs.toReversed())).toEqual([found('j2'), found('j1')]);
});

test('the very same are not paired before all who sent them have an id or are in doubt', () => {
  const rows = [attempt({ id: 'a1', seed: 7 }), attempt({ id: 'a2', seed: 7 })];
  const jobs = [candidate('j1'), candidate('j2')];
  expect(onEach(rows, jobs, { now: LISTED - 1 })).toEqual([isUndecided, isUndecided]);
  expect(onEach(rows, jobs, { now: LISTED })).toEqual([found('j1'), found('j2')]);
});

test('one job for two is given once no other can turn up, and the second looks again', () => {
  const jobs = [candidate('j1')];
  const known = { list: endedList };
  const early = onEach([first, second], jobs, { ...known, now: ENDED - 1 });
  expect(early).toEqual([isUndecided, isUndecided]);
  const due = onEach([first, second], jobs, { ...known, now: ENDED });
  expect(due).toEqual([found('j1'), isUndecided]);
  const owned = new Set(['j1']);
  const now = ENDED + 2000;
  expect(verdict(jobs, { ...known, now, owned }, second)).toEqual({ kind: 'absent' });
});

test('a second that the first keeps waiting is left to a person after ten minutes', () => {
  const now = LISTED + 2000 + 10 * MINUTE;
  const [, before] = onEach([first, second], [candidate('j1')], { now: now - 1 });
  expect(before).toEqual(isUndecided);
  const [, after] = onEach([first, second], [candidate('j1')], { now });
  expect(after).toEqual({ kind: 'undecidable', reason: 'more attempts than jobs match: j1' });
});

test('more jobs than attempts that sent the same are left alone', () => {
  const jobs = [candidate('j1'), candidate('j2'), candidate('j3')];
  expect(onEach([first, second], jobs, { now: ENDED })).toEqual(
    Array(2).fill({ kind: 'undecidable', reason: 'several match: j1, j2, j3' }),
  );
});

test('a rival that cannot have been taken then is none', () => {
  const long = attempt({ id: 'a2', sentAt: SENT - 30 * MINUTE, body: SENT_BODY });
  expect(verdict([candidate('j1')], { siblings: [long], now: LATER }, first)).toEqual(found('j1'));
});

test('a job belongs to the attempt that sent most of it', () => {
  const plain = attempt({ id: 'a1', body: { prompt: 'A fox.' } });
  const full = attempt({ id: 'a2', body: { prompt: 'A fox.', loop: true } });
  const jobs = [
    candidate('j1', { input: { prompt: 'A fox.', loop: true } }),
    candidate('j2', { input: { prompt: 'A fox.' }, sentAt: SENT + 9000 }),
  ];
  expect(onEach([plain, full], jobs)).toEqual([found('j2'), found('j1')]);
  expect(onEach([plain, full], jobs.slice(0, 1))).toEqual([{ kind: 'absent' }, found('j1')]);
});

test('a job that was taken too late for the first attempts falls to the last', () => {
  const rows = [first, attempt({ id: 'a2' }), attempt({ id: 'a3', sentAt: SENT + 12 * MINUTE })];
  const jobs = [
    candidate('j1', { sentAt: SENT + 11 * MINUTE }),
    candidate('j2', { sentAt: SENT + 13 * MINUTE }),
  ];
  const now = ENDED + 12 * MINUTE;
  expect(onEach(rows, jobs, { list: endedList, now })[2]).toEqual(found('j2'));
  expect(onEach(rows, jobs, { list: endedList, now: now - 1 })[2]).toEqual(isUndecided);
});
