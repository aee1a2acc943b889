import { describe, expect, test } from 'vitest';
import * as tables from '../../src/clip/h264/cavlc-tables.ts';
import { CHROMA_DC, putResidualBlock } from '../../src/clip/h264/residual-block.ts';
import { bitsOf } from './bit-string.ts';

describe('a residual block', () => {
  // The worked examples of I. Richardson, "H.264 / MPEG-4 Part 10: Variable Length Coding".
  test.each([
    [[0, 3, 0, 1, -1, -1, 0, 1], 5, '000010001110010111101101'],
    [[-2, 4, 3, -3, 0, 0, -1], 5, '000000011010001001000010111001100'],
    [[0, 0, 0, 1, 0, 1, 0, 0, 0, -1], 3, '0001110001110010'],
  ])('of %j is written as in the literature', (values, total, bits) => {
    expect(put(values, 16, 0)).toEqual({ total, bits });
  });

  test.each([
    [0, '1'],
    [2, '11'],
    [4, '1111'],
    [8, '000011'],
    [CHROMA_DC, '01'],
  ])('of zeros with neighbours of %d is the one code %s', (nearby, bits) => {
    expect(put([], nearby === CHROMA_DC ? 4 : 16, nearby)).toEqual({ total: 0, bits });
  });

  test('of one large value escapes to a code of 28 bits', () => {
    // One coefficient, the escape prefix, 2 x 200 - 2 - 2 - 30 in twelve bits, no zeros before it.
    const bits = `000101${'0'.repeat(15)}1${(366).toString(2).padStart(12, '0')}1`;
    expect(put([200], 16, 0)).toEqual({ total: 1, bits });
  });
});

describe('the tables of codes', () => {
  test.each([
    ['coefficient token', tables.COEFFICIENT_TOKEN_LENGTHS, tables.COEFFICIENT_TOKEN_CODES],
    ['total zeros', tables.TOTAL_ZEROS_LENGTHS, tables.TOTAL_ZEROS_CODES],
    ['chroma total zeros', tables.CHROMA_TOTAL_ZEROS_LENGTHS, tables.CHROMA_TOTAL_ZEROS_CODES],
    ['run', tables.RUN_LENGTHS, tables.RUN_CODES],
  ])('of %s have no code that starts another', (_, lengths, codes) => {
    const clashes = lengths.flatMap((row, i) => clashesIn(row, codes[i] ?? new Uint8Array()));
    expect(clashes).toEqual([]);
  });
});

function put(values: readonly number[], count: number, nearby: number) {
  const block = new Int32Array(16);
  block.set(values);
  let total = -1;
  const bits = bitsOf((writer) => {
    total = putResidualBlock(writer, block, 0, count, nearby);
  });
  return { total, bits };
}

function clashesIn(lengths: Uint8Array, codes: Uint8Array): readonly string[] {
  const words = Array.from(lengths, (length, i) =>
    length === 0 ? '' : (codes[i] ?? 0).toString(2).padStart(length, '0'),
  ).filter((word) => word !== '');
  return words.filter((word, i) => words.some((other, j) => i !== j && other.startsWith(word)));
}
