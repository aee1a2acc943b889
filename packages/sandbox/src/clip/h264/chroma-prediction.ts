import type { MacroblockSite } from './macroblock-site.ts';

/** intra_chroma_pred_mode of the one mode in use. */
export const CHROMA_MODE_DC = 0;

/** Fills `prediction` (8 x 8) with one value for each 4 x 4 block (ITU-T H.264 8.3.4.1 to 8.3.4.3). */
export function predictChroma(site: MacroblockSite, prediction: Uint8Array): void {
  for (let y = 0; y < 8; y += 4) {
    for (let x = 0; x < 8; x += 4) {
      const value = blockValue(site, x, y);
      for (let row = y; row < y + 4; row++) prediction.fill(value, row * 8 + x, row * 8 + x + 4);
    }
  }
}

function blockValue(site: MacroblockSite, x: number, y: number): number {
  const { hasLeft, hasTop } = site;
  if (!hasLeft && !hasTop) return 128;
  const onDiagonal = x === y;
  if (hasLeft && hasTop && onDiagonal) return (sumAbove(site, x) + sumBefore(site, y) + 4) >> 3;
  // The upper right block follows the row above, the others the column to the left, when there is one.
  const followsTop = hasTop && (x > y || onDiagonal || !hasLeft);
  return ((followsTop ? sumAbove(site, x) : sumBefore(site, y)) + 2) >> 2;
}

function sumAbove({ decoded, offset, stride }: MacroblockSite, x: number): number {
  let sum = 0;
  for (let i = 0; i < 4; i++) sum += decoded[offset - stride + x + i] ?? 0;
  return sum;
}

function sumBefore({ decoded, offset, stride }: MacroblockSite, y: number): number {
  let sum = 0;
  for (let i = 0; i < 4; i++) sum += decoded[offset + (y + i) * stride - 1] ?? 0;
  return sum;
}
