import { describe, expect, test } from 'vitest';
import { imageDimensions } from '../../src/request/image-dimensions.ts';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

const IMAGES = [
  ['png', hex('89504e470d0a1a0a 0000000d 49484452 00000500 000002d0'), 1280, 720],
  ['gif', hex('474946383961 0102 0304'), 0x0201, 0x0403],
  ['bmp', hex('424d00000000 00000000 36000000 28000000 80020000 68010000'), 640, 360],
  ['bmp from the top', hex('424d00000000 00000000 36000000 28000000 80020000 98feffff'), 640, 360],
  ['jpeg', hex('ffd8 ffe0 0004 0000 ffdb 0003 00 ffc0 0011 08 02d0 0500 03'), 1280, 720],
  [
    'progressive jpeg, filled',
    hex('ffd8 ffff ffe1 0002 ffc4 0002 ffc2 0011 08 0010 0020 03'),
    32,
    16,
  ],
  [
    'webp, lossy',
    hex('52494646 00000000 57454250 56503820 00000000 000000 9d012a 0045 d082'),
    1280,
    720,
  ],
  ['webp, lossless', hex('52494646 00000000 57454250 5650384c 00000000 2f ffc4b300'), 1280, 720],
  [
    'webp, extended',
    hex('52494646 00000000 57454250 56503858 0a000000 00000000 ff0400 cf0200'),
    1280,
    720,
  ],
] as const;

describe('the size of a picture', () => {
  test.each(IMAGES)('%s', (_type, bytes, width, height) => {
    expect(imageDimensions(bytes)).toEqual({ width, height });
    const framed = Buffer.concat([hex('ffffff'), bytes]);
    expect(imageDimensions(framed.subarray(3))).toEqual({ width, height });
  });
});

describe('no size is read', () => {
  test.each(IMAGES)('off a %s that is cut off', (_type, bytes) => {
    for (let length = 0; length < bytes.length - 1; length++) {
      const isOff = imageDimensions(new Uint8Array(bytes.subarray(0, length)));
      expect(isOff, `cut at ${length}`).toBeUndefined();
    }
  });

  test.each([
    ['an empty picture', hex('89504e470d0a1a0a 0000000d 49484452 00000000 000002d0')],
    ['a jpeg with a hole', hex('ffd8ff e0 0004 0000 1234 0000 0000')],
    ['a jpeg that goes round', hex('ffd8 ffe0 0000 ffe0 0000 ffe0 0000')],
    [
      'a webp of another kind',
      hex('52494646 00000000 57454250 414e494d 00000000 00000000 00000000'),
    ],
    ['an avif', Buffer.from('\0\0\0\x20ftypavif'.padEnd(100, '\0'), 'latin1')],
    ['a text', Buffer.from('hello')],
  ])('off %s', (_what, bytes) => {
    expect(imageDimensions(bytes)).toBeUndefined();
  });
});
