import { expect, test } from 'vitest';
import { linksIn } from '../src/links-in.ts';

test('an output of empty videos within videos is read in no time', () => {
  let output: unknown = { url: 'https://example.com/cats.mp4' };
  for (let level = 0; level < 60; level += 1) output = { video: {}, result: { videos: [output] } };
  expect(linksIn(output)).toEqual(['https://example.com/cats.mp4']);
  let empty: unknown = {};
  for (let level = 0; level < 60; level += 1) empty = { video: empty };
  expect(linksIn(empty)).toEqual([]);
});
