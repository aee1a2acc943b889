import { describe, expect, test } from 'vitest';
import { retryAfterMs } from '../../src/transport/retry-after.ts';

const NOW = Date.UTC(2026, 10, 20, 12, 0, 0);

describe('B1, B2: Retry-After is read', () => {
  test.each([
    ['0', 0],
    ['1', 1_000],
    ['120', 120_000],
    ['Fri, 20 Nov 2026 12:00:30 GMT', 30_000],
    ['Fri, 20 Nov 2026 11:59:00 GMT', 0],
  ])('%j', (value, expected) => {
    expect(retryAfterMs({ 'retry-after': value }, NOW)).toBe(expected);
  });

  test("against the sender's own clock when it tells", () => {
    const headers = {
      'retry-after': 'Fri, 20 Nov 2026 15:00:30 GMT',
      date: 'Fri, 20 Nov 2026 15:00:00 GMT',
    };
    expect(retryAfterMs(headers, NOW)).toBe(30_000);
    expect(retryAfterMs({ ...headers, date: 'yesterday' }, NOW)).toBe(3 * 3_600_000 + 30_000);
  });
});

describe('B4: garbage is no wait', () => {
  test.each([
    '',
    ' ',
    '-5',
    '+5',
    '1.5',
    '1e9',
    '0x10',
    'NaN',
    'soon',
    '9999999999',
    '2026-11-20T12:00:30Z',
    '2026-11-20',
    'Fri, 20 Nov 2026 12:00:30 +0000',
    'Friday, 20-Nov-26 12:00:30 GMT',
    'Fri Nov 20 12:00:30 2026',
    'Fri, 32 Nov 2026 12:00:30 GMT',
  ])('%j', (value) => {
    expect(retryAfterMs({ 'retry-after': value }, NOW)).toBeUndefined();
  });

  test('nor is no header at all', () => {
    expect(retryAfterMs({}, NOW)).toBeUndefined();
  });
});
