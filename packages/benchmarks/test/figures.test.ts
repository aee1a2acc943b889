import { expect, test } from 'vitest';
import { atMost } from '../src/run/at-most.ts';
import { median } from '../src/run/median.ts';

test('the median is the middle one, or between the two in the middle, in any order', () => {
  expect(median([9, 1, 3])).toBe(3);
  expect(median([10, 1, 4, 2])).toBe(3);
  expect(median([])).toBeNaN();
});

test('a goal is met at its limit, not beyond, nor by a failure; unmeasured, it is neither', () => {
  const goal = atMost('bytes', 40, { text: 'at most 40', show: (bytes) => `${bytes} B` });
  const judge = (bytes?: number | string) =>
    goal.judge([
      { subject: 'ai', values: { bytes: 1 } },
      { subject: 'kinora', values: bytes === undefined ? {} : { bytes } },
    ]);
  expect(judge(40)).toEqual({ isMet: true, figure: '40 B' });
  expect(judge(41)).toEqual({ isMet: false, figure: '41 B' });
  expect(judge('it failed')).toEqual({ isMet: false, figure: 'it failed' });
  expect(judge()).toBeUndefined();
});
