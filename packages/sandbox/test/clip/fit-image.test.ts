import { describe, expect, test } from 'vitest';
import { fitImage } from '../../src/clip/picture/fit-image.ts';
import type { RgbaImage } from '../../src/clip/picture/rgba-image.ts';

const WHITE = [255, 255, 255] as const;
const BLACK = [0, 0, 0] as const;

describe('an image fitted into a picture', () => {
  test.each([
    ['white', WHITE, [235, 128, 128]],
    ['black', BLACK, [16, 128, 128]],
    ['red', [255, 0, 0], [63, 102, 240]],
    ['green', [0, 255, 0], [173, 42, 26]],
    ['blue', [0, 0, 255], [32, 240, 118]],
  ] as const)('keeps %s, in BT.709 limited range', (_, colour, [y, u, v]) => {
    const planes = fitImage(
      imageOf(5, 3, () => colour),
      32,
      16,
    );
    expect(planes).toEqual({
      width: 32,
      height: 16,
      y: new Uint8Array(32 * 16).fill(y),
      u: new Uint8Array(16 * 8).fill(u),
      v: new Uint8Array(16 * 8).fill(v),
    });
  });

  test('loses its sides, not its middle, when it is too wide', () => {
    const image = imageOf(40, 8, (x) => (x >= 16 && x < 24 ? WHITE : BLACK));
    expect([...fitImage(image, 8, 8).y]).toEqual(Array.from({ length: 64 }, () => 235));
  });

  test('loses top and bottom when it is too high', () => {
    const image = imageOf(8, 40, (_, y) => (y >= 16 && y < 24 ? WHITE : BLACK));
    expect([...fitImage(image, 8, 8).y]).toEqual(Array.from({ length: 64 }, () => 235));
  });

  test('turns fine stripes into an even grey when it is much smaller', () => {
    const image = imageOf(640, 640, (x) => (x % 2 === 0 ? WHITE : BLACK));
    const luma = fitImage(image, 64, 64).y;
    expect(new Set(luma)).toEqual(new Set([125]));
  });

  test('can be a single pixel', () => {
    expect(
      new Set(
        fitImage(
          imageOf(1, 1, () => WHITE),
          64,
          48,
        ).y,
      ),
    ).toEqual(new Set([235]));
  });
});

function imageOf(
  width: number,
  height: number,
  colourAt: (x: number, y: number) => readonly [number, number, number],
): RgbaImage {
  const pixels = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) pixels.set([...colourAt(x, y), 255], (y * width + x) * 4);
  }
  return { width, height, pixels };
}
