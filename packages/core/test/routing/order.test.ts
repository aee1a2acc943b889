import { expect, test } from 'vitest';
import { orderCandidates, type Preference } from '../../src/routing/order.ts';

interface Given {
  readonly cost?: number;
  readonly durations?: readonly number[];
}

function order(preference: Preference, given: Readonly<Record<string, Given>>): string {
  const names = orderCandidates(Object.keys(given), preference, {
    costOf: (name) => given[name]?.cost,
    durationsOf: (name) => given[name]?.durations ?? [],
  });
  return names.join(' ');
}

test('the order given is kept', () => {
  expect(order('given', { b: { cost: 2 }, a: { cost: 1 }, c: {} })).toBe('b a c');
});

test('the cheapest comes first, and an unknown price last', () => {
  expect(order('cheapest', { a: {}, b: { cost: 3 }, c: { cost: 0 }, d: { cost: 2 } })).toBe(
    'c d b a',
  );
});

test('equal prices, known or not, stay as given', () => {
  expect(order('cheapest', { d: {}, c: { cost: 1 }, b: {}, a: { cost: 1 } })).toBe('c a d b');
});

test('the fastest by its median comes first, and one without history last', () => {
  const given = {
    none: {},
    // One job that hung weighs no more than any other.
    b: { durations: [12, 9_000_000, 10] },
    a: { durations: [15, 15, 15] },
  };
  expect(order('fastest', given)).toBe('b a none');
});

test('the median of an even number of jobs lies between the two in the middle', () => {
  expect(order('fastest', { a: { durations: [40, 10, 20, 30] }, b: { durations: [24] } })).toBe(
    'b a',
  );
  expect(order('fastest', { a: { durations: [40, 10, 20, 30] }, b: { durations: [26] } })).toBe(
    'a b',
  );
});

test('numbers are compared as numbers', () => {
  expect(order('fastest', { a: { durations: [9, 10, 100] }, b: { durations: [99] } })).toBe('a b');
});

test('equal medians stay as given', () => {
  expect(order('fastest', { b: { durations: [10] }, a: { durations: [5, 15] } })).toBe('b a');
});
