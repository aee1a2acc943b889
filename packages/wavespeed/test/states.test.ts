import { expect, test } from 'vitest';
import { protocol } from '../src/protocol.ts';

const { states } = protocol;

test.each([
  ['created', 'queued'],
  ['processing', 'running'],
  ['completed', 'succeeded'],
  ['failed', 'failed'],
  ['cancelled', 'cancelled'],
  ['timeout', 'failed'],
  ['deleted', 'failed'],
])("C11: %s, of the server's own list, is %s", (word, state) => {
  expect(states.check[word]).toBe(state);
});

test.each([
  ['pending', 'queued'],
  ['queued', 'queued'],
  ['starting', 'queued'],
  ['succeeded', 'succeeded'],
])('%s, seen on single pages, is %s', (word, state) => {
  expect(states.check[word]).toBe(state);
});

test('there are no other words', () => {
  expect(Object.keys(states.check)).toHaveLength(11);
});
