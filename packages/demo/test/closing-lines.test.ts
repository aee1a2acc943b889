import { describe, expect, it } from 'vitest';
import { closingLines } from '../src/closing-lines.ts';
import { rows } from './rows.ts';

const end = { folder: 'kinora-demo', seconds: 3.74 };

describe('the last lines of the demo', () => {
  it('count what was saved and what failed, and add the prices that are published', () => {
    expect(closingLines(rows, end, 'linux')).toEqual([
      '2 of 3 videos saved in kinora-demo/ after 3.7 s; 1 failed.',
      'On real accounts: $0.40 for the video with a list price; 1 has none.',
      'Watch one: xdg-open kinora-demo/fal-image.mp4',
    ]);
  });

  it('fit in 80 columns', () => {
    const [, second] = rows;
    const many = [...rows, ...(second === undefined ? [] : [second, second])];
    const lengths = closingLines(many, end, 'linux').map(({ length }) => length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(80);
  });

  it('add nothing up when no price is published', () => {
    expect(closingLines(rows.slice(1, 2), end, 'darwin')).toEqual([
      '1 of 1 videos saved in kinora-demo/ after 3.7 s.',
      'On real accounts: none of these has a list price.',
      'Watch one: open kinora-demo/wavespeed-reference.mp4',
    ]);
  });

  it('say no more than that nothing was saved when nothing was', () => {
    expect(closingLines(rows.slice(2), end, 'win32')).toEqual([
      '0 of 1 videos saved in kinora-demo/ after 3.7 s; 1 failed.',
    ]);
  });
});
