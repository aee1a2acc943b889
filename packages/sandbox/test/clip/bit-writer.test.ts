import { describe, expect, test } from 'vitest';
import {
  createBitWriter,
  finishBits,
  putBits,
  putSigned,
  putUnsigned,
} from '../../src/clip/h264/bit-writer.ts';
import { NAL_HEADER, nalUnit } from '../../src/clip/h264/nal-unit.ts';
import { bitsOf } from './bit-string.ts';

describe('a bit writer', () => {
  test.each([
    [0, '1'],
    [1, '010'],
    [2, '011'],
    [3, '00100'],
    [8, '0001001'],
    [65_535, `${'0'.repeat(16)}1${'0'.repeat(16)}`],
  ])('writes %d as the unsigned code %s', (value, bits) => {
    expect(bitsOf((writer) => putUnsigned(writer, value))).toBe(bits);
  });

  test.each([
    [0, '1'],
    [1, '010'],
    [-1, '011'],
    [2, '00100'],
    [-2, '00101'],
  ])('writes %d as the signed code %s', (value, bits) => {
    expect(bitsOf((writer) => putSigned(writer, value))).toBe(bits);
  });

  test('writes 32 bits at once, wherever in a byte they start', () => {
    const bits = bitsOf((writer) => {
      putBits(writer, 0b101, 3);
      putBits(writer, 0xdeadbeef, 32);
    });
    expect(bits).toBe(`101${(0xdeadbeef).toString(2)}`);
  });

  test('grows past the size it was made for and ends on a whole byte', () => {
    const writer = createBitWriter(1);
    for (let i = 0; i < 1_000; i++) putBits(writer, i & 0xff, 8);
    putBits(writer, 0b01, 2);
    const bytes = finishBits(writer);
    expect([...bytes]).toEqual([...Array.from({ length: 1_000 }, (_, i) => i & 0xff), 0b0110_0000]);
  });
});

describe('a NAL unit', () => {
  test.each([
    [
      [0, 0, 0],
      [0, 0, 3, 0],
    ],
    [
      [0, 0, 1],
      [0, 0, 3, 1],
    ],
    [
      [0, 0, 3],
      [0, 0, 3, 3],
    ],
    [
      [0, 0, 4],
      [0, 0, 4],
    ],
    [
      [0, 0, 0, 0, 0, 0],
      [0, 0, 3, 0, 0, 3, 0, 0],
    ],
  ])('hides in %j what would look like a start code', (payload, hidden) => {
    const unit = nalUnit(NAL_HEADER.keySlice, Uint8Array.from(payload));
    expect([...unit]).toEqual([0x65, ...hidden]);
  });
});
