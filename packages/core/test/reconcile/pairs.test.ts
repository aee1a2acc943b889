import { expect, test } from 'vitest';
import { pairUp } from '../../src/reconcile/pair-up.ts';
import { attempt, candidate, SENT } from './rows.ts';

const fits = () => true;

/** Which job falls to each of the attempts, whoever of them asks. */
function pairs(times: readonly (number | undefined)[], jobs: readonly (number | undefined)[]) {
  const rows = times.map((sentAt, index) =>
    attempt({
      id: `a${index}`,
      ...(sentAt === undefined ? { sentAt } : { sentAt: SENT + sentAt }),
    }),
  );
  const candidates = jobs.map((sentAt, index) =>
    candidate(`j${index}`, { sentAt: sentAt === undefined ? sentAt : SENT + sentAt }),
  );
  return rows.map((row) => {
    const rivals = rows.filter(({ id }) => id !== row.id).toReversed();
    return pairUp(row, { rivals, candidates, fits }).own?.requestId;
  });
}

test('who sent first gets what was taken first', () => {
  expect(pairs([1, 2, 3], [10, 20, 30])).toEqual(['j0', 'j1', 'j2']);
  expect(pairs([3, 2, 1], [10, 20, 30])).toEqual(['j2', 'j1', 'j0']);
  expect(pairs([1, 2, 3], [30, 20, 10])).toEqual(['j2', 'j1', 'j0']);
});

test('whose time is not known comes last', () => {
  expect(pairs([undefined, 2, 1], [undefined, 20, 10])).toEqual(['j0', 'j1', 'j2']);
  expect(pairs([1, undefined], [undefined, 5])).toEqual(['j1', 'j0']);
});

test('the ids decide between equal times, so that each look gives the same pairs', () => {
  expect(pairs([1, 1, 1], [5, 5, 5])).toEqual(['j0', 'j1', 'j2']);
  expect(pairs([undefined, undefined], [undefined, undefined])).toEqual(['j0', 'j1']);
});

test('who sent last goes without where there are too few', () => {
  expect(pairs([2, 1], [5])).toEqual([undefined, 'j0']);
  const [first, last] = [
    attempt({ id: 'a1', sentAt: SENT }),
    attempt({ id: 'a2', sentAt: SENT + 1 }),
  ];
  const told = { rivals: [last], candidates: [candidate('j1')], fits };
  expect(pairUp(first, told)).toEqual({
    own: candidate('j1'),
    isFull: false,
    hasLeft: false,
  });
});
