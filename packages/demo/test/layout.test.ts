import { describe, expect, it } from 'vitest';
import { layOut } from '../src/layout/lay-out.ts';
import { wrap } from '../src/layout/wrap.ts';
import { rows } from './rows.ts';

const linesAt = (columns: number) => layOut(rows, columns).split('\n');

describe('the report of the demo', () => {
  it.each([80, 100])('is a list at %i columns, no line wider, each heading as wide', (columns) => {
    const lines = linesAt(columns);
    expect(Math.max(...lines.map(({ length }) => length))).toBe(columns);
    const headings = lines.filter((line) => line.startsWith('── '));
    expect(headings.map(({ length }) => length)).toEqual([columns, columns, columns]);
  });

  it.each([130, 160, 200])('is a table at %i columns, every line as wide', (columns) => {
    const lines = linesAt(columns);
    expect(lines[0]).toMatch(/^┌─+(┬─+){5}┐$/);
    expect(new Set(lines.map(({ length }) => length))).toEqual(new Set([columns]));
  });

  it('is no wider than 200 columns', () => {
    expect(linesAt(300)).toEqual(linesAt(200));
  });

  it.each([80, 100, 130, 160, 200])(
    'holds every endpoint and path whole at %i columns',
    (columns) => {
      const words = wordsIn(linesAt(columns));
      for (const path of [
        'POST/fal-ai/hunyuan-video-image-to-video',
        'POST/api/v2/wavespeed-ai/hunyuan-custom-ref2v-720p',
        'POST/v1/models/tencent/hunyuan/image-to-video',
        'kinora-demo/fal-image.mp4',
        'kinora-demo/wavespeed-reference.mp4',
        'durationSeconds:asked5,got5.375',
      ]) {
        expect(words).toContain(path);
      }
    },
  );

  it('names each part of a job in the list', () => {
    expect(linesAt(80).slice(0, 13)).toEqual([
      '── fal, image to video ─────────────────────────────────────────────────────────',
      '  sent to      POST /fal-ai/hunyuan-video-image-to-video',
      '  fields sent  prompt: Two muscular cats boxing in a boxing ring.',
      '               seed: 7',
      '               image_url: <image: cats.jpg>',
      '               num_frames: 129',
      '  progress     submitting, queued, running, succeeded, after 3.6 s',
      '  list price   $0.40',
      '  the file     kinora-demo/fal-image.mp4',
      '               1280x720, 5.375 s',
      '               129 frames, 24 a second',
      '               avc, no sound',
      '               durationSeconds: asked 5, got 5.375',
    ]);
  });
});

describe('a line that is too long', () => {
  it('is broken at spaces and after slashes', () => {
    expect(wrap('POST /api/v3/wavespeed-ai/hunyuan-video/i2v', 20)).toEqual([
      'POST /api/v3/',
      'wavespeed-ai/',
      'hunyuan-video/i2v',
    ]);
  });

  it('is broken anywhere only where one word is wider than the line', () => {
    expect(wrap('a hunyuan-video b', 6)).toEqual(['a', 'hunyua', 'n-vide', 'o b']);
  });
});

/** Each column's text, without the white space and the lines that it is broken into. */
function wordsIn(lines: readonly string[]): string {
  const cells = lines.filter((line) => !/^[├└┌─]/.test(line)).map((line) => line.split('│'));
  const columns = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: columns }, (_, column) =>
    cells.map((row) => row[column] ?? '').join(''),
  )
    .join('\n')
    .replaceAll(/[^\S\n]/g, '');
}
