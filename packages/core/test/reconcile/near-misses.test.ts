import { describe, expect, test } from 'vitest';
import { compareInput } from '../../src/reconcile/compare-input.ts';

describe('a prompt that a provider wrote a little otherwise may still be ours', () => {
  test.each([
    ['with a number first, and trimmed', '1 fox ', '1 fox'],
    ['with a number last, and trimmed', ' fox 1', 'fox 1'],
    ['trimmed and cut', ' A fox runs.', 'A fox'],
    ['trimmed and added to', 'A fox', '  A fox, in 4K'],
    ['on several lines', 'A fox\n\nruns.', 'A fox runs.'],
  ])('%s', (_how, sent, told) => {
    expect(compareInput({ prompt: sent }, { prompt: told })).toEqual({ kind: 'unclear' });
  });
});

test.each([
  ['A fox.', 'Afox.'],
  ['fox 1', 'fox 2'],
  ['1 fox', '2 foxes'],
  ['0.5', '0.25'],
])('the prompt %j is another request than %j', (sent, told) => {
  expect(compareInput({ prompt: sent }, { prompt: told })).toEqual({ kind: 'other' });
});

test.each([
  ['6.10', 6.1],
  ['-0.125', '-0.1250'],
  [0.125, '0.12500'],
])('the number %j is also written %j', (sent, told) => {
  expect(compareInput({ scale: sent }, { scale: told })).toEqual({ kind: 'exact', extras: 0 });
});

test('what was sent as undefined was not sent', () => {
  expect(compareInput({ prompt: 'x', loop: undefined }, { prompt: 'x' })).toEqual({
    kind: 'exact',
    extras: 0,
  });
  expect(compareInput({ prompt: 'x' }, { prompt: 'x', loop: undefined })).toEqual({
    kind: 'exact',
    extras: 0,
  });
});

test('a switch is no text and no number', () => {
  for (const [sent, told] of [
    [true, 'true'],
    ['true', true],
    [true, 1],
    [0, false],
  ]) {
    expect(compareInput({ prompt: sent }, { prompt: told })).toEqual({ kind: 'unclear' });
  }
  expect(compareInput({ prompt: true }, { prompt: false })).toEqual({ kind: 'other' });
});
