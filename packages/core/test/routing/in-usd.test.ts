import { expect, test } from 'vitest';
import { inUsd } from '../../src/routing/in-usd.ts';

test.each([
  [0, '$0.00'],
  [1, '$0.000001'],
  [12_500, '$0.0125'],
  [400_000, '$0.40'],
  [600_010, '$0.60001'],
  [1_000_000, '$1.00'],
  [20_100_000, '$20.10'],
  [1e14, '$100000000.00'],
])('%i millionths are %s', (microUsd, written) => {
  expect(inUsd(microUsd)).toBe(written);
});
