/** A picture as H.264 codes it: full-size luma, and two colour planes of half its width and height. */
export interface Planes {
  readonly width: number;
  readonly height: number;
  readonly y: Uint8Array;
  readonly u: Uint8Array;
  readonly v: Uint8Array;
}

/** A picture of one colour; both sides are even. */
export function createPlanes(
  width: number,
  height: number,
  [y, u, v]: readonly [y: number, u: number, v: number],
): Planes {
  const area = width * height;
  return {
    width,
    height,
    y: new Uint8Array(area).fill(y),
    u: new Uint8Array(area >> 2).fill(u),
    v: new Uint8Array(area >> 2).fill(v),
  };
}
