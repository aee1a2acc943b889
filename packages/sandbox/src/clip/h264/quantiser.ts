import type { BlockGrid } from './block-grid.ts';
import { hadamardTransform, smallHadamardTransform } from './transform.ts';

/** QP of every picture: text stays sharp and a 720p key picture takes about 170 kB. */
export const QUANTISER = 26;

// Factors for QP 26 (ITU-T H.264 8.5.9 and the reference encoder); below QP 30 chroma uses the same.
const SHIFT = 15 + 4;
const ROUNDING = Math.floor((1 << SHIFT) / 3);
const DC_FACTOR = 10_082;
const DC_SCALE = 13;
const FACTORS = byPosition(DC_FACTOR, 6_554, 4_194);
const SCALES = byPosition(DC_SCALE << 4, 16 << 4, 20 << 4);

const ZIGZAG = Uint8Array.of(0, 1, 4, 8, 5, 2, 3, 6, 9, 12, 13, 10, 7, 11, 14, 15);

/** Quantises everything but DC into levels, scales it back, and says whether anything is left. */
export function quantiseAc({ coefficients, levels }: BlockGrid): boolean {
  let seen = 0;
  for (let block = 0; block < coefficients.length; block += 16) {
    for (let k = 1; k < 16; k++) {
      const position = ZIGZAG[k] ?? 0;
      const value = coefficients[block + position] ?? 0;
      const size = (Math.abs(value) * (FACTORS[position] ?? 0) + ROUNDING) >> SHIFT;
      const level = value < 0 ? -size : size;
      levels[block + k] = level;
      coefficients[block + position] = level * (SCALES[position] ?? 0);
      seen |= size;
    }
  }
  return seen !== 0;
}

/** Quantises the 16 luma DC values as a block of their own and scales them back. */
export function quantiseLumaDc({ coefficients, dcLevels }: BlockGrid): void {
  for (let block = 0; block < 16; block++) LUMA_DC[block] = coefficients[block * 16] ?? 0;
  hadamardTransform(LUMA_DC);
  for (let k = 0; k < 16; k++) {
    const position = ZIGZAG[k] ?? 0;
    const level = quantiseDc((LUMA_DC[position] ?? 0) >> 1);
    dcLevels[k] = level;
    LUMA_DC[position] = level;
  }
  hadamardTransform(LUMA_DC);
  for (let block = 0; block < 16; block++) {
    coefficients[block * 16] = ((LUMA_DC[block] ?? 0) * DC_SCALE) << 2;
  }
}

/** Quantises the four DC values of a colour plane, scales them back, and says whether any is left. */
export function quantiseChromaDc({ coefficients, dcLevels }: BlockGrid): boolean {
  for (let block = 0; block < 4; block++) CHROMA_DC[block] = coefficients[block * 16] ?? 0;
  smallHadamardTransform(CHROMA_DC);
  let seen = 0;
  for (let block = 0; block < 4; block++) {
    const level = quantiseDc(CHROMA_DC[block] ?? 0);
    dcLevels[block] = level;
    CHROMA_DC[block] = level;
    seen |= level;
  }
  smallHadamardTransform(CHROMA_DC);
  for (let block = 0; block < 4; block++) {
    coefficients[block * 16] = ((CHROMA_DC[block] ?? 0) * DC_SCALE) << 3;
  }
  return seen !== 0;
}

const LUMA_DC = new Int32Array(16);
const CHROMA_DC = new Int32Array(4);

function quantiseDc(value: number): number {
  const size = (Math.abs(value) * DC_FACTOR + 2 * ROUNDING) >> (SHIFT + 1);
  return value < 0 ? -size : size;
}

/** Spreads three factors over a block: even places, mixed places, odd places. */
function byPosition(even: number, mixed: number, odd: number): Int32Array {
  return Int32Array.from({ length: 16 }, (_, position) => {
    const oddColumn = position % 2 === 1;
    const oddRow = Math.floor(position / 4) % 2 === 1;
    if (oddColumn && oddRow) return odd;
    return oddColumn || oddRow ? mixed : even;
  });
}
