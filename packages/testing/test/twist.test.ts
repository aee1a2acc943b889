import { expect, test } from 'vitest';
import { GONE, placesIn, twist } from '../src/contract/twist.ts';

const reply = { id: 'j1', videos: [{ url: 'u' }], seed: 0 };

test('every place in a reply is found, the reply itself first', () => {
  expect(placesIn(reply)).toEqual([
    [],
    ['id'],
    ['videos'],
    ['videos', '0'],
    ['videos', '0', 'url'],
    ['seed'],
  ]);
});

test('one place is changed and the rest is left alone', () => {
  expect(twist(reply, ['videos', '0', 'url'], 17)).toEqual({ ...reply, videos: [{ url: 17 }] });
  expect(twist(reply, ['seed'], GONE)).toEqual({ id: 'j1', videos: [{ url: 'u' }] });
  expect(twist(reply, ['videos', '0'], GONE)).toEqual({ ...reply, videos: [] });
  expect(twist(reply, [], null)).toBeNull();
  expect(reply).toEqual({ id: 'j1', videos: [{ url: 'u' }], seed: 0 });
});
