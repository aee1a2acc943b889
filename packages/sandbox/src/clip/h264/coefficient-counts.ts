/** How many coefficients each 4 x 4 block of a plane has, from which later blocks choose their codes. */
export interface CoefficientCounts {
  /** Blocks from one row to the next. */
  readonly stride: number;
  readonly counts: Uint8Array;
}

/** Counts for a plane of this many blocks across and down. */
export function createCoefficientCounts(columns: number, rows: number): CoefficientCounts {
  return { stride: columns, counts: new Uint8Array(columns * rows) };
}

/** The count that the blocks to the left and above predict for the block at (x, y), 9.2.1. */
export function nearbyCount({ stride, counts }: CoefficientCounts, x: number, y: number): number {
  const at = y * stride + x;
  const left = x > 0 ? (counts[at - 1] ?? 0) : 0;
  const top = y > 0 ? (counts[at - stride] ?? 0) : 0;
  return x > 0 && y > 0 ? (left + top + 1) >> 1 : left + top;
}
