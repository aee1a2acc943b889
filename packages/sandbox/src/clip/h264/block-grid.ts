import type { MacroblockSite } from './macroblock-site.ts';

/** The 4 x 4 blocks of one macroblock in one plane, while they are being coded. */
export interface BlockGrid {
  /** Pixels across and down: 16 for luma, 8 for a colour plane. */
  readonly side: number;
  /** Predicted pixels, row by row. */
  readonly prediction: Uint8Array;
  /** 16 values a block, blocks row by row: first residual, then coefficients. */
  readonly coefficients: Int32Array;
  /** Quantised coefficients in scan order, 16 a block; the DC place of each block stays 0. */
  readonly levels: Int32Array;
  /** Quantised DC values of all blocks, in the order they are written. */
  readonly dcLevels: Int32Array;
}

/** A grid for planes in which a macroblock has `side` pixels. */
export function createBlockGrid(side: 16 | 8): BlockGrid {
  const area = side * side;
  return {
    side,
    prediction: new Uint8Array(area),
    coefficients: new Int32Array(area),
    levels: new Int32Array(area),
    dcLevels: new Int32Array(area / 16),
  };
}

/** Fills the coefficients with what the prediction leaves of the source. */
export function subtractPrediction(grid: BlockGrid, site: MacroblockSite): void {
  const { side, prediction, coefficients } = grid;
  const { source, offset, stride } = site;
  let at = 0;
  for (let y = 0; y < side; y += 4) {
    for (let x = 0; x < side; x += 4) {
      for (let row = y; row < y + 4; row++) {
        const from = offset + row * stride + x;
        const predicted = row * side + x;
        for (let i = 0; i < 4; i++) {
          coefficients[at++] = (source[from + i] ?? 0) - (prediction[predicted + i] ?? 0);
        }
      }
    }
  }
}

/** Adds the inverse-transformed coefficients to the prediction, as a decoder will. */
export function addPrediction(grid: BlockGrid, site: MacroblockSite): void {
  const { side, prediction, coefficients } = grid;
  const { decoded, offset, stride } = site;
  let at = 0;
  for (let y = 0; y < side; y += 4) {
    for (let x = 0; x < side; x += 4) {
      for (let row = y; row < y + 4; row++) {
        const to = offset + row * stride + x;
        const predicted = row * side + x;
        for (let i = 0; i < 4; i++) {
          const residual = ((coefficients[at++] ?? 0) + 32) >> 6;
          const pixel = (prediction[predicted + i] ?? 0) + residual;
          decoded[to + i] = pixel < 0 ? 0 : pixel > 255 ? 255 : pixel;
        }
      }
    }
  }
}
