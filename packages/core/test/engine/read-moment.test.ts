import { expect, test } from 'vitest';
import { readMoment } from '../../src/adapter.ts';

test.each([
  ['2026-01-01T00:00:01Z', 1000],
  ['2026-01-01T00:00:01.948268264Z', 1948],
  ['2026-01-01T02:00:01+02:00', 1000],
  ['2025-12-31T23:00:01-0100', 1000],
])('%s is a moment', (text, ms) => {
  expect(readMoment(text)).toBe(Date.UTC(2026, 0, 1) + ms);
});

test.each([
  ['without a zone, which may be any', '2026-01-01T00:00:01'],
  ['without a zone and a T', '2026-01-01 00:00:01'],
  ['a day', '2026-01-01'],
  ['no date', 'yesterday, in Z'],
  ['nothing', ''],
  ['missing', undefined],
])('%s is none', (_, text) => {
  expect(readMoment(text)).toBeUndefined();
});
