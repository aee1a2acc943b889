import { expect, test } from 'vitest';
import {
  noteOutcome,
  noteStart,
  passageAt,
  SHUT,
  type Breaker,
  type Outcome,
} from '../../../src/routing/health/breaker.ts';

const good = (at: number, startedAt = at): Outcome => ({
  at,
  startedAt,
  verdict: 'good',
  isSlow: false,
});
const bad = (at: number, startedAt = at): Outcome => ({
  ...good(at, startedAt),
  verdict: 'failed',
});
const slow = (at: number): Outcome => ({ ...good(at), isSlow: true });
const nothing = (at: number, startedAt = at): Outcome => ({
  ...good(at, startedAt),
  verdict: 'void',
});

const after = (...outcomes: readonly Outcome[]) => outcomes.reduce(noteOutcome, SHUT);
const times = (count: number, outcome: Outcome) => Array.from({ length: count }, () => outcome);
const isOpen = ({ open }: Breaker) => open !== undefined;

/** Opened at 1000 for 15 seconds. */
const opened = after(...times(5, bad(1000)));
const waits = (until: number, isEjected: boolean) => ({ kind: 'waits', until, isEjected });

test('a breaker that is shut lets everyone through', () => {
  expect(passageAt(SHUT, 0, false)).toEqual({ kind: 'free' });
  expect(passageAt(after(good(0), bad(0)), 0, false)).toEqual({ kind: 'free' });
});

test('it opens at half of the calls failed, and not below five calls', () => {
  expect(isOpen(after(...times(4, bad(0))))).toBe(false);
  expect(isOpen(after(...times(5, bad(0))))).toBe(true);
  expect(isOpen(after(...times(3, good(0)), ...times(2, bad(0))))).toBe(false);
  expect(isOpen(after(...times(2, good(0)), ...times(3, bad(0))))).toBe(true);
  expect(isOpen(after(...times(5, good(0)), ...times(4, bad(0))))).toBe(false);
  expect(isOpen(after(...times(5, good(0)), ...times(5, bad(0))))).toBe(true);
});

test('it opens at four fifths of the calls slow', () => {
  expect(isOpen(after(...times(2, good(0)), ...times(7, slow(0))))).toBe(false);
  expect(isOpen(after(...times(2, good(0)), ...times(8, slow(0))))).toBe(true);
  expect(isOpen(after(good(0), ...times(3, slow(0))))).toBe(false);
  expect(isOpen(after(good(0), ...times(4, slow(0))))).toBe(true);
});

test('only the last 20 calls count', () => {
  expect(isOpen(after(...times(19, good(0)), ...times(9, bad(0))))).toBe(false);
  expect(isOpen(after(...times(19, good(0)), ...times(10, bad(0))))).toBe(true);
  expect(after(...times(30, good(0))).calls).toHaveLength(20);
});

test('only the calls of the last minute count', () => {
  const old = times(4, bad(0));
  expect(isOpen(after(...old, bad(59_999)))).toBe(true);
  expect(isOpen(after(...old, bad(60_000)))).toBe(false);
  expect(after(...old, bad(60_000)).calls).toEqual([{ at: 60_000, isFailed: true, isSlow: false }]);
});

test('a call that says nothing is not counted', () => {
  const before = after(bad(0));
  expect(noteOutcome(before, nothing(0))).toBe(before);
});

test('it keeps everyone waiting for 15 seconds, then lets one take its turn', () => {
  expect(opened).toEqual({
    calls: [],
    open: { since: 1000, until: 16_000, times: 1, turns: 1, started: [] },
  });
  expect(passageAt(opened, 1000, false)).toEqual(waits(16_000, true));
  expect(passageAt(opened, 15_999, false)).toEqual(waits(16_000, true));
  expect(passageAt(opened, 16_000, false)).toEqual({ kind: 'turn' });
});

test('it waits longer with each time in a row, up to five minutes', () => {
  const again = (breaker: Breaker) => noteOutcome(breaker, bad(2000, 2000));
  const openings = [opened];
  for (let count = 2; count <= 22; count += 1) openings.push(again(openings.at(-1) ?? SHUT));
  const waited = openings.map(({ open }) => (open?.until ?? 0) - (open?.since ?? 0));
  expect(waited.slice(0, 3)).toEqual([15_000, 30_000, 45_000]);
  expect(waited.slice(-4)).toEqual([285_000, 300_000, 300_000, 300_000]);
});

test('H3: of many that wait for a provider to come back, one goes first', () => {
  const taken = noteStart(opened, 16_000);
  expect(taken.open?.started).toEqual([16_000]);
  expect(passageAt(taken, 16_001, false)).toEqual(waits(76_000, false));
});

test('H3: with each success twice as many may go, until it is shut', () => {
  let breaker = opened;
  const allowed: number[] = [];
  for (let round = 0; isOpen(breaker) && round < 10; round += 1) {
    let count = 0;
    for (; passageAt(breaker, 16_000, false).kind === 'turn'; count += 1) {
      breaker = noteStart(breaker, 16_000);
    }
    allowed.push(breaker.open?.started.length ?? 0);
    breaker = noteOutcome(breaker, good(16_000, 16_000));
  }
  expect(allowed).toEqual([1, 2, 4, 8, 16]);
  expect(breaker).toEqual(SHUT);
  expect(passageAt(breaker, 16_000, false)).toEqual({ kind: 'free' });
});

test('a turn that nobody ends is free again after a minute', () => {
  const taken = noteStart(opened, 16_000);
  expect(passageAt(taken, 75_999, false)).toEqual(waits(76_000, false));
  expect(passageAt(taken, 76_000, false)).toEqual({ kind: 'turn' });
  expect(noteStart(taken, 76_000).open?.started).toEqual([76_000]);
  expect(noteStart(taken, 75_999).open?.started).toEqual([16_000, 75_999]);
});

test('those who wait are told of the turn that ends first', () => {
  const one = noteOutcome(noteStart(opened, 16_000), good(16_100, 16_000));
  const two = noteStart(noteStart(one, 17_000), 18_000);
  expect(two.open?.turns).toBe(2);
  expect(passageAt(two, 18_000, false)).toEqual(waits(77_000, false));
  expect(passageAt(noteStart(one, 17_000), 18_000, false)).toEqual({ kind: 'turn' });
});

test('no more than 100 calls under way are kept in mind', () => {
  const many = Array.from({ length: 120 }, (_, index) => 16_000 + index).reduce(noteStart, opened);
  expect(many.open?.started).toHaveLength(100);
  expect(many.open?.started.at(-1)).toBe(16_119);
});

test('a start is no news to a breaker that is shut', () => {
  const shut = after(good(0));
  expect(noteStart(shut, 5)).toBe(shut);
});

test('a turn that fails opens it again, for longer', () => {
  const again = noteOutcome(noteStart(opened, 16_000), bad(17_000, 16_000));
  expect(again).toEqual({
    calls: [],
    open: { since: 17_000, until: 47_000, times: 2, turns: 1, started: [] },
  });
});

test('a turn that is slow again opens it again', () => {
  const again = noteOutcome(noteStart(opened, 16_000), { ...good(30_000, 16_000), isSlow: true });
  expect(again.open?.times).toBe(2);
});

test('a turn that says nothing is given back', () => {
  const taken = noteStart(opened, 16_000);
  expect(noteOutcome(taken, nothing(17_000, 16_000))).toEqual(opened);
});

test('a call that left before it opened proves nothing', () => {
  expect(noteOutcome(opened, good(1200, 999))).toBe(opened);
  expect(noteOutcome(opened, bad(1200, 999))).toBe(opened);
});

test('a call that left as it opened, or since, does', () => {
  expect(noteOutcome(opened, good(1200, 1000)).open).toEqual({
    since: 1000,
    until: 1200,
    times: 1,
    turns: 2,
    started: [],
  });
  expect(noteOutcome(opened, good(20_000, 17_000)).open?.until).toBe(16_000);
});

test('who goes early takes a turn all the same', () => {
  expect(passageAt(opened, 1000, true)).toEqual({ kind: 'turn' });
  expect(passageAt(noteStart(opened, 1000), 1000, true)).toEqual(waits(61_000, false));
});

test('E6: a clock that was set back neither keeps it open nor deaf', () => {
  const ahead = after(...times(5, bad(10_000_000)));
  expect(passageAt(ahead, 9_715_000, false)).toEqual(waits(10_015_000, true));
  expect(passageAt(ahead, 9_714_999, false)).toEqual({ kind: 'turn' });
  expect(passageAt(noteStart(ahead, 10_000_000), 5000, false)).toEqual({ kind: 'turn' });
  expect(noteOutcome(ahead, good(5000, 4000)).open).toMatchObject({ turns: 2, until: 5000 });
});
