import { describe, expect, it } from 'vitest';
import { shrunken, type Baseline } from '../../src/fidelity/baseline.ts';
import { unlisted } from '../../src/fidelity/fault-list.ts';

const counts = { valid: 10, refused: 5, wrong: 0, dropped: 0 };
const before: Baseline = {
  providers: { acme: { endpoints: 3, reached: 2, plain: counts, fitted: counts } },
  compiled: 7,
};
const acme = before.providers['acme'] ?? {
  endpoints: 0,
  reached: 0,
  plain: counts,
  fitted: counts,
};

describe('a report', () => {
  it('is no worse with the same counts or better ones', () => {
    expect(shrunken(before, before)).toEqual([]);
    const better = { ...acme, reached: 3, plain: { ...counts, valid: 11 } };
    expect(shrunken(before, { providers: { acme: better }, compiled: 8 })).toEqual([]);
  });

  it('is worse with fewer valid bodies, fewer endpoints or fewer compiled', () => {
    const less = { ...acme, reached: 1, fitted: { ...counts, valid: 9 } };
    expect(shrunken(before, { providers: { acme: less }, compiled: 6 })).toEqual([
      'acme: 1 endpoints reached, not 2',
      'acme: 9 valid bodies with what is needed, not 10',
      '6 compiled, not 7',
    ]);
    expect(shrunken(before, { providers: {}, compiled: 7 })).toContain(
      'acme: 0 endpoints reached, not 2',
    );
  });

  it('is worse with anything wrong', () => {
    const wrong = { ...acme, plain: { ...counts, wrong: 1 } };
    expect(shrunken(before, { providers: { acme: wrong }, compiled: 7 })).toEqual([
      'acme: 1 wrong',
    ]);
  });
});

it('a list of faults is held to be true both ways', () => {
  const a = { id: 'a', field: 'seed' };
  const b = { id: 'b', field: 'seed' };
  expect(unlisted([a], [a])).toEqual([]);
  expect(unlisted([a], [b])).toEqual(['new: b seed', 'gone: a seed']);
});
