/**
 * One motion vector for each 8 x 8 block of the coded picture, in quarter pixels: where in the last
 * key picture the block's pixels are, relative to the block.
 */
export interface VectorField {
  /** Blocks across and down; two for each macroblock. */
  readonly columns: number;
  readonly rows: number;
  readonly x: Int16Array;
  readonly y: Int16Array;
}

/** A field in which every block stays where it is. */
export function createVectorField(geometry: {
  readonly columns: number;
  readonly rows: number;
}): VectorField {
  const columns = geometry.columns * 2;
  const rows = geometry.rows * 2;
  return { columns, rows, x: new Int16Array(columns * rows), y: new Int16Array(columns * rows) };
}
