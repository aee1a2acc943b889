import { expect, test } from 'vitest';
import {
  attempt,
  candidate,
  ENDED,
  endedList,
  FIRST,
  LAST,
  list,
  LISTED,
  MINUTE,
  SENT,
  verdict,
} from './rows.ts';

const isAbsent = { kind: 'absent' };
const DAY = 24 * 60 * MINUTE;

test('a job is absent only once it would be listed: submit, clocks and lag have passed', () => {
  expect(verdict([], { now: LISTED - 1 })).toEqual({ kind: 'undecided', lookAgainAt: LISTED });
  expect(verdict([], { now: LISTED })).toEqual(isAbsent);
});

test('where unfinished jobs may be missing, the longest job has to have ended as well', () => {
  const known = { list: endedList };
  const lookAgainAt = LISTED + Math.round((LISTED - SENT) / 4);
  expect(verdict([], { ...known, now: LISTED })).toEqual({ kind: 'undecided', lookAgainAt });
  expect(verdict([], { ...known, now: ENDED - 1 })).toEqual({
    kind: 'undecided',
    lookAgainAt: ENDED,
  });
  expect(verdict([], { ...known, now: ENDED })).toEqual(isAbsent);
});

test('other requests, by their prompt or seed, do not stand in the way', () => {
  const others = [
    candidate('j1', { input: { prompt: 'A badger.', seed: 7 } }),
    candidate('j2', { input: { prompt: 'A fox.', seed: 8 } }),
    candidate('j3', { model: 'acme/badger', input: undefined }),
    candidate('j4', { sentAt: FIRST - 1, input: undefined }),
  ];
  expect(verdict(others, { now: LISTED })).toEqual(isAbsent);
});

test.each([
  [
    'of a later time, as when the clock was wrong at the submit',
    { sentAt: LAST + 8 * 60 * MINUTE },
  ],
  ['of an earlier time', { sentAt: FIRST - 1 }],
  ['of a model by another name', { model: 'acme/fox-1' }],
  ['of another prompt', { input: { prompt: 'A badger.', seed: 7 } }],
])('A1: the seed that was drawn for it stands against absence in a job %s', (_, changes) => {
  const jobs = [candidate('j1', changes)];
  const intent = attempt({ seed: 7 });
  expect(verdict(jobs, { now: LISTED }, intent)).toMatchObject({ kind: 'undecided' });
  expect(verdict(jobs, { now: LISTED + 10 * MINUTE }, intent)).toEqual({
    kind: 'undecidable',
    reason: 'it may be one of these or none: j1',
  });
  const owned = new Set(['j1']);
  expect(verdict(jobs, { owned, now: LISTED }, intent)).toEqual(isAbsent);
  const seedOfTheCaller = attempt({ seed: undefined });
  expect(verdict(jobs, { now: LISTED }, seedOfTheCaller)).toEqual(isAbsent);
});

test('a job of another time with its seed is never taken by elimination', () => {
  const jobs = [candidate('j1', { sentAt: LAST + 60 * MINUTE })];
  const intent = attempt({ seed: 7, body: undefined });
  expect(verdict(jobs, { now: ENDED }, intent)).toMatchObject({ kind: 'undecidable' });
});

test('a list without its end proves no absence', () => {
  const known = { complete: false };
  expect(verdict([], { ...known, now: LISTED + DAY - 1 })).toMatchObject({ kind: 'undecided' });
  expect(verdict([], { ...known, now: LISTED + DAY })).toEqual({
    kind: 'undecidable',
    reason: 'the list of jobs is too long to be read to its end',
  });
});

test('a list that was asked for with another key proves no absence', () => {
  expect(verdict([], { isOwnKey: false, now: LISTED })).toEqual({
    kind: 'undecidable',
    reason: 'it was sent with another key',
  });
});

test('a list that has begun to forget proves no absence', () => {
  const forgottenAt = FIRST + list.keptMs;
  expect(verdict([], { now: forgottenAt })).toEqual(isAbsent);
  expect(verdict([], { now: forgottenAt + 1 })).toEqual({
    kind: 'undecidable',
    reason: 'the list of jobs does not reach back so far',
  });
});

test.each([
  [undefined, undefined, true],
  ['v2', undefined, true],
  [undefined, ['v3'], true],
  ['v3', ['v3'], true],
  ['v2', ['v3'], false],
])('submitted under %s, a list of %j proves absence: %s', (apiVersion, apiVersions, proves) => {
  const known = { now: LISTED, list: { ...list, ...(apiVersions && { apiVersions }) } };
  expect(verdict([], known, attempt({ apiVersion }))).toEqual(
    proves
      ? isAbsent
      : {
          kind: 'undecidable',
          reason: 'the list of jobs may leave out those of API version v2',
        },
  );
});

test('an attempt that was sent nobody knows when is left to a person', () => {
  expect(verdict([candidate('j1')], {}, attempt({ sentAt: undefined }))).toEqual({
    kind: 'undecidable',
    reason: 'it is not known when it was sent',
  });
});
