import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDueList } from '../../src/client/due-list.ts';

test('what is due is taken in the order of its moments, however it was added', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1000 })), (moments) => {
      const list = createDueList<number>();
      for (const [what, at] of moments.entries()) list.add({ what, at });
      const taken = moments.map(() => list.takeEarliest()?.at);
      expect(taken).toEqual(moments.toSorted((a, b) => a - b));
      expect(list.takeEarliest()).toBeUndefined();
    }),
  );
});

test('the earliest can be looked at, also between adding and taking', () => {
  const list = createDueList<string>();
  expect(list.earliest()).toBeUndefined();
  list.add({ what: 'later', at: 20 });
  list.add({ what: 'first', at: 10 });
  expect(list.earliest()).toEqual({ what: 'first', at: 10 });
  expect(list.takeEarliest()).toEqual({ what: 'first', at: 10 });
  list.add({ what: 'between', at: 15 });
  expect([list.takeEarliest()?.what, list.takeEarliest()?.what]).toEqual(['between', 'later']);
  expect(list.size()).toBe(0);
});
