import { expect, test } from 'vitest';
import { commonRate } from '../../src/media/common-rate.ts';

test.each([
  [24, 24],
  [23.93, 23.976],
  [23.976, 23.976],
  [24.05, 24],
  [29.97, 29.97],
  [30.05, 30],
  [59.94, 59.94],
  [16.02, 16],
  [8.001, 8],
  [7.5, 7.5],
  [13.33333, 13.333],
  [1000, 1000],
])('%d frames a second stand for %d', (measured, rate) => {
  expect(commonRate(measured)).toBe(rate);
});
