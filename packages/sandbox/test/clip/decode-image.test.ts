import { deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { decodeImage } from '../../src/clip/decode-image.ts';
import { jpegOf, pngOf } from './input-image.ts';
import { pngFile } from './png-file.ts';

describe('an image that can be decoded', () => {
  test('PNG', () => {
    expect(decodeImage(pngOf(2, 1, [10, 20, 30, 255]))).toEqual({
      kind: 'decoded',
      image: { width: 2, height: 1, pixels: Buffer.from([10, 20, 30, 255, 10, 20, 30, 255]) },
    });
  });

  test('PNG that is half see-through, on grey', () => {
    expect(decodeImage(pngOf(1, 1, [255, 0, 0, 51]))).toEqual({
      kind: 'decoded',
      image: { width: 1, height: 1, pixels: Buffer.from([153, 102, 102, 255]) },
    });
  });

  test('PNG with grey pixels of 16 bits', () => {
    const data = Buffer.alloc(3 * 4 * 8, 0x80);
    const options = { width: 4, height: 3, bitDepth: 16, colorType: 0, inputColorType: 6 } as const;
    const file = PNG.sync.write(Object.assign(new PNG(options), { data }), options);
    expect(decodeImage(file)).toMatchObject({ kind: 'decoded', image: { width: 4, height: 3 } });
  });

  test('JPEG', () => {
    const decoded = decodeImage(jpegOf(17, 9, [200, 100, 50, 255]));
    expect(decoded).toMatchObject({ kind: 'decoded', image: { width: 17, height: 9 } });
    const [red = 0, green = 0, blue = 0] = decoded.kind === 'decoded' ? decoded.image.pixels : [];
    expect(Math.hypot(red - 200, green - 100, blue - 50)).toBeLessThan(5);
  });

  test('a view into the middle of a larger buffer', () => {
    const file = pngOf(3, 3, [1, 2, 3, 255]);
    const larger = new Uint8Array(file.length + 20).fill(7);
    larger.set(file, 9);
    const view = larger.subarray(9, 9 + file.length);
    expect(decodeImage(view)).toEqual(decodeImage(file));
  });
});

describe('an image that cannot be decoded', () => {
  test.each([
    ['WebP', 'RIFF\x24\0\0\0WEBPVP8 '],
    ['GIF', 'GIF89a\x01\0\x01\0'],
    ['BMP', 'BM\x46\0\0\0\0\0\0\0'],
    ['TIFF', 'II*\0\x08\0\0\0'],
    ['AVIF', '\0\0\0\x1cftypavif'],
    ['HEIC', '\0\0\0\x18ftypheic'],
    ['SVG', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ])('%s is named', (format, head) => {
    expect(decodeImage(Buffer.from(head, 'latin1'))).toEqual({
      kind: 'unreadable',
      reason: `a ${format} image, which the sandbox cannot show`,
    });
  });

  test.each([
    ['nothing', ''],
    ['text', '<!doctype html><title>404</title>'],
  ])('%s is no known image', (_, text) => {
    expect(decodeImage(Buffer.from(text))).toEqual({
      kind: 'unreadable',
      reason: `${text.length} bytes that are no known image`,
    });
  });

  test.each([
    ['JPEG', jpegOf(40, 40, [1, 2, 3, 255]).slice(0, 30)],
    ['JPEG', Buffer.from('\xff\xd8\xff', 'latin1')],
    ['PNG', pngOf(40, 40, [1, 2, 3, 255]).slice(0, 40)],
    ['PNG', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['PNG', pngFile({ width: 0, height: 4 }, Buffer.alloc(0))],
    ['PNG', pngFile({ width: 4, height: 4 }, Buffer.from('not deflated'))],
    [
      'PNG',
      pngFile({ width: 400, height: 400 }, deflateSync(Buffer.alloc(640_400)).subarray(0, 99)),
    ],
    ['PNG', pngFile({ width: 4, height: 4 }, deflateSync(Buffer.alloc(67)))],
    ['PNG', pngFile({ width: 4, height: 4, isInterlaced: true }, Buffer.from('not deflated'))],
  ])('a broken %s is said to be one', (format, file) => {
    const decoded = decodeImage(file);
    const reason = decoded.kind === 'unreadable' ? decoded.reason : '';
    expect(reason).toMatch(new RegExp(`^a ${format} file that cannot be decoded: .`));
  });

  test('a JPEG whose header promises more than 50 megapixels is not unpacked', () => {
    const file = Buffer.from(jpegOf(8, 8, [1, 2, 3, 255]));
    const frame = file.indexOf(Buffer.from([0xff, 0xc0]));
    file.writeUInt16BE(10_000, frame + 5);
    file.writeUInt16BE(5_001, frame + 7);
    expect(decodeImage(file)).toEqual({
      kind: 'unreadable',
      reason: 'a JPEG file that cannot be decoded: maxResolutionInMP limit exceeded by 1MP',
    });
  });

  test('a PNG whose header promises more than 50 megapixels is not unpacked', () => {
    const file = pngFile({ width: 10_000, height: 5_001 }, deflateSync(Buffer.alloc(10)));
    expect(decodeImage(file)).toEqual({
      kind: 'unreadable',
      reason: 'a PNG file that cannot be decoded: 10000 x 5001 is more than 50 megapixels',
    });
  });

  test.each([false, true])(
    'a PNG that unpacks to far more than its header promises is given up early, interlaced: %s',
    (isInterlaced) => {
      const bomb = deflateSync(Buffer.alloc(64 * 2 ** 20));
      const decoded = decodeImage(pngFile({ width: 2, height: 2, isInterlaced }, bomb));
      const reason = decoded.kind === 'unreadable' ? decoded.reason : '';
      expect(reason).toContain('Cannot create a Buffer larger than');
    },
  );
});
