import { describe, expect, test } from 'vitest';
import { compareInput } from '../../src/reconcile/compare-input.ts';

const fields = {
  prompt: { type: 'string', required: true },
  duration: { type: 'integer', default: 5 },
  seed: { type: 'integer' },
} as const;

const compare = (sent: unknown, told: unknown) => compareInput(sent, told, fields);

describe('what a provider may write another way is the same', () => {
  test.each<[string, unknown, unknown]>([
    ['a number as text', { num_frames: 129 }, { num_frames: '129' }],
    ['text as a number', { num_frames: '129' }, { num_frames: 129 }],
    ['a number with a fraction of nothing', { scale: '6' }, { scale: '6.0' }],
    ['a fraction of 32 bits', { guidance_scale: 6.1 }, { guidance_scale: Math.fround(6.1) }],
    ['another order', { prompt: 'x', seed: 1 }, { seed: 1, prompt: 'x' }],
    ['null where nothing was sent', { prompt: 'x' }, { prompt: 'x', image: null }],
    ['nothing where null was sent', { prompt: 'x', image: null }, { prompt: 'x' }],
    ['nothing where the default was sent', { prompt: 'x', duration: 5 }, { prompt: 'x' }],
    ['a list', { loras: [{ path: 'a', scale: 1 }] }, { loras: [{ scale: 1, path: 'a' }] }],
    ['an empty list', { loras: [] }, { loras: [] }],
    ['an object', { size: { width: 1 } }, { size: { width: '1' } }],
    ['a switch', { loop: false }, { loop: false }],
    ['a seed with all its digits', { seed: '9007199254740993' }, { seed: '9007199254740993' }],
    ['empty text', { prompt: '' }, { prompt: '' }],
    ['zero', { seed: 0 }, { seed: '0' }],
  ])('%s', (_, sent, told) => {
    expect(compare(sent, told)).toEqual({ kind: 'exact', extras: 0 });
  });
});

test.each<[string, unknown, unknown, number]>([
  ['its default', { prompt: 'x' }, { prompt: 'x', duration: '5' }, 1],
  ['a field that is not known', { prompt: 'x' }, { prompt: 'x', safety: true, seed: 4 }, 2],
])('what was not sent may be filled in: %s', (_, sent, told, extras) => {
  expect(compare(sent, told)).toEqual({ kind: 'exact', extras });
});

describe('another prompt or seed is another request', () => {
  test.each<[string, unknown, unknown]>([
    ['another prompt', { prompt: 'A fox.' }, { prompt: 'A badger.' }],
    ['another prompt beside a doubt', { loop: true, prompt: 'a' }, { loop: false, prompt: 'b' }],
    ['another text', { text: 'A fox.' }, { text: 'A badger.' }],
    ['another seed', { seed: 1 }, { seed: 2 }],
    ['another seed as text', { seed: 1 }, { seed: '2' }],
    ['seed 0', { seed: 0 }, { seed: 1 }],
    ['a prompt of digits', { prompt: '7' }, { prompt: '8' }],
  ])('%s', (_, sent, told) => {
    expect(compare(sent, told)).toEqual({ kind: 'other' });
  });
});

describe('all other differences prove nothing', () => {
  test.each<[string, unknown, unknown]>([
    ['a field that is missing', { prompt: 'x', loop: true }, { prompt: 'x' }],
    ['a number that may be clamped', { num_frames: 129 }, { num_frames: 121 }],
    ['another fraction', { guidance_scale: 6.1 }, { guidance_scale: 6.2 }],
    ['another link', { image_url: 'data:,x' }, { image_url: 'https://x.example/1' }],
    ['another switch', { loop: true }, { loop: false }],
    ['a switch as text', { loop: true }, { loop: 'true' }],
    ['a longer list', { loras: [1] }, { loras: [1, 2] }],
    ['another item', { loras: ['a'] }, { loras: ['b'] }],
    ['a list where text was sent', { image: 'a' }, { image: ['a'] }],
    ['text where an object was sent', { size: { width: 1 } }, { size: 'wide' }],
    ['a part of an object', { size: { width: 1, height: 2 } }, { size: { width: 1 } }],
    ['a prompt that was trimmed', { prompt: 'A  fox. ' }, { prompt: 'A fox.' }],
    ['a prompt that was cut', { prompt: 'A fox runs.' }, { prompt: 'A fox' }],
    ['a prompt that was added to', { prompt: 'A fox' }, { prompt: 'A fox, in 4K' }],
    ['a prompt that was normalised', { prompt: 'Cafe\u0301' }, { prompt: 'Caf\u00e9' }],
    ['a seed that was drawn for -1', { seed: -1 }, { seed: 99 }],
    ['a seed that was rounded', { seed: '9007199254740993' }, { seed: '9007199254740992' }],
    ['a value that is not the default', { prompt: 'x' }, { prompt: 'x', duration: 10 }],
    ['no object', { prompt: 'x' }, 'x'],
    ['a list for an object', { 0: 'x' }, ['x']],
    ['nothing', { prompt: 'x' }, null],
    ['a body that is none', 'x', { prompt: 'x' }],
  ])('%s', (_, sent, told) => {
    expect(compare(sent, told)).toEqual({ kind: 'unclear' });
  });
});

test('a field named like a part of every object is no default', () => {
  expect(compareInput({ prompt: 'x' }, { prompt: 'x', constructor: 'y' }, fields)).toEqual({
    kind: 'exact',
    extras: 1,
  });
  expect(compareInput({ toString: 'x' }, { prompt: 'x' })).toEqual({ kind: 'unclear' });
});
