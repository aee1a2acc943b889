import { expect, test } from 'vitest';
import type { Candidate } from '../../src/contract/search.ts';
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

const untold = (id: string, changes: Partial<Candidate> = {}) =>
  candidate(id, { input: undefined, ...changes });
const isFound = { kind: 'found', requestId: 'j1', links: undefined, by: 'elimination' };
const isUndecided = { kind: 'undecided', lookAgainAt: expect.any(Number) };

test('a job that does not tell what was sent is ours when both are alone, once all is listed', () => {
  expect(verdict([untold('j1')], { now: LISTED - 1 })).toEqual(isUndecided);
  expect(verdict([untold('j1')], { now: LISTED })).toEqual(isFound);
  expect(verdict([untold('j1')], { now: ENDED - 1, list: endedList })).toEqual(isUndecided);
  expect(verdict([untold('j1')], { now: ENDED, list: endedList })).toEqual(isFound);
});

test('null tells nothing of what was sent', () => {
  expect(verdict([candidate('j1', { input: null })], { now: LISTED })).toEqual(isFound);
});

test('two such jobs are never guessed between', () => {
  const jobs = [untold('j1'), untold('j2')];
  expect(verdict(jobs, { now: LISTED + 10 * MINUTE - 1 })).toEqual(isUndecided);
  expect(verdict(jobs, { now: LISTED + 10 * MINUTE })).toEqual({
    kind: 'undecidable',
    reason: 'it may be one of these or none: j1, j2',
  });
});

test('two attempts are never guessed between, whether one job is listed or two', () => {
  const known = { siblings: [attempt({ id: 'a2', body: { prompt: 'A badger.' } })], now: ENDED };
  for (const jobs of [[untold('j1')], [untold('j1'), untold('j2')]]) {
    expect(verdict(jobs, known)).toMatchObject({ kind: 'undecidable' });
  }
});

test.each([
  ['of another model', attempt({ id: 'a2', model: 'acme/badger' })],
  ['of another time', attempt({ id: 'a2', sentAt: SENT - 30 * MINUTE })],
])('an attempt %s does not count', (_, sibling) => {
  expect(verdict([untold('j1')], { siblings: [sibling], now: LISTED })).toEqual(isFound);
});

test('an attempt among its own siblings does not count', () => {
  expect(verdict([untold('j1')], { siblings: [attempt()], now: LISTED })).toEqual(isFound);
});

test('jobs of others beside it do not count', () => {
  const jobs = [
    untold('j0'),
    untold('j1'),
    candidate('j2', { input: { prompt: 'A badger.' } }),
    candidate('j3', { input: { ...SENT_BODY, seed: 8 } }),
    untold('j4', { model: 'acme/badger' }),
  ];
  const sibling = attempt({ id: 'a2', body: { ...SENT_BODY, seed: 8 } });
  const known = { owned: new Set(['j0']), now: LISTED };
  expect(verdict(jobs, known)).toEqual(isFound);
  // It may be the sibling's, so long as the sibling has not taken its own.
  expect(verdict(jobs, { ...known, siblings: [sibling] })).toEqual(isUndecided);
});

test('a job that tells something else in part is neither ours nor proof that there is none', () => {
  const jobs = [candidate('j1', { input: { ...SENT_BODY, loop: false, prompt: 'A fox' } })];
  expect(verdict(jobs, { now: LISTED })).toEqual(isUndecided);
  expect(verdict(jobs, { now: LISTED + 10 * MINUTE })).toEqual({
    kind: 'undecidable',
    reason: 'it may be one of these or none: j1',
  });
});

test('of a body that was too large to keep, the seed tells others apart and proves nothing', () => {
  const intent = attempt({ body: undefined, seed: 7 });
  const told = (seed: number) => candidate('j1', { input: { prompt: 'A fox.', seed } });
  const known = { now: ENDED };
  expect(verdict([told(8)], known, intent)).toEqual({ kind: 'absent' });
  expect(verdict([told(7)], known, intent)).toEqual(isFound);
  expect(verdict([told(7)], { now: SENT + 5000 }, intent)).toEqual(isUndecided);
});

test('an attempt that sent another prompt than a job tells does not count', () => {
  const intent = attempt({ body: undefined, seed: 7 });
  const badger = attempt({ id: 'a2', body: { prompt: 'A badger.' } });
  const told = candidate('j1', { input: { prompt: 'A fox.', seed: 7 } });
  expect(verdict([told], { siblings: [badger], now: ENDED }, intent)).toEqual(isFound);
});
