/** Pixels row by row, four bytes each; the fourth is not looked at. */
export interface RgbaImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A black image of this size. */
export function createRgbaImage(width: number, height: number): RgbaImage {
  return { width, height, pixels: new Uint8Array(width * height * 4) };
}
