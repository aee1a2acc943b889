/** Red, green and blue, each 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Luma and the two colour differences as a BT.709 limited-range stream holds them. */
export type Yuv = readonly [y: number, u: number, v: number];

export const BACKDROP: Yuv = [20, 128, 128];
export const TRACK: Yuv = [45, 128, 128];
export const INK_LUMA = 235;
export const FAINT_INK_LUMA = 170;

/** Hue in turns, saturation and value from 0 to 1. */
export function hsvToRgb(hue: number, saturation: number, value: number): Rgb {
  const channel = (shift: number): number => {
    const sector = (shift + hue * 6) % 6;
    return 255 * (value - value * saturation * Math.max(0, Math.min(sector, 4 - sector, 1)));
  };
  return [channel(5), channel(3), channel(1)];
}

/** Converts one colour; `fit-image.ts` has the same factors inlined for whole pictures. */
export function rgbToYuv([red, green, blue]: Rgb): Yuv {
  return [
    Math.round(16 + 0.1826 * red + 0.6142 * green + 0.062 * blue),
    Math.round(128 - 0.1006 * red - 0.3386 * green + 0.4392 * blue),
    Math.round(128 + 0.4392 * red - 0.3989 * green - 0.0403 * blue),
  ];
}
