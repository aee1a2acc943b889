import type { MacroblockSite } from './macroblock-site.ts';

/** Intra16x16 prediction modes of ITU-T H.264 table 8-4. */
export const LUMA_MODE = { vertical: 0, horizontal: 1, dc: 2, plane: 3 } as const;

export type LumaMode = (typeof LUMA_MODE)[keyof typeof LUMA_MODE];

/** Fills `prediction` by the mode that comes closest to the source, and returns that mode. */
export function predictLuma(site: MacroblockSite, prediction: Uint8Array): LumaMode {
  predictDc(site, prediction);
  let mode: LumaMode = LUMA_MODE.dc;
  let least = difference(site, prediction);
  for (const candidate of CANDIDATES) {
    if (least <= CLOSE_ENOUGH) break;
    if ((candidate.needsTop && !site.hasTop) || (candidate.needsLeft && !site.hasLeft)) continue;
    candidate.predict(site, TRIAL);
    const distance = difference(site, TRIAL);
    if (distance < least) {
      least = distance;
      mode = candidate.mode;
      prediction.set(TRIAL);
    }
  }
  return mode;
}

// Mean error of one step: below it another mode cannot save a visible bit.
const CLOSE_ENOUGH = 256;
const TRIAL = new Uint8Array(256);

const CANDIDATES = [
  { mode: LUMA_MODE.vertical, needsTop: true, needsLeft: false, predict: predictVertical },
  { mode: LUMA_MODE.horizontal, needsTop: false, needsLeft: true, predict: predictHorizontal },
  { mode: LUMA_MODE.plane, needsTop: true, needsLeft: true, predict: predictPlane },
] as const;

function predictDc(site: MacroblockSite, prediction: Uint8Array): void {
  const { decoded, offset, stride, hasLeft, hasTop } = site;
  let sum = 0;
  if (hasTop) for (let x = 0; x < 16; x++) sum += decoded[offset - stride + x] ?? 0;
  if (hasLeft) for (let y = 0; y < 16; y++) sum += decoded[offset + y * stride - 1] ?? 0;
  if (hasTop && hasLeft) prediction.fill((sum + 16) >> 5);
  else prediction.fill(hasTop || hasLeft ? (sum + 8) >> 4 : 128);
}

function predictVertical(
  { decoded, offset, stride }: MacroblockSite,
  prediction: Uint8Array,
): void {
  for (let x = 0; x < 16; x++) prediction[x] = decoded[offset - stride + x] ?? 0;
  for (let y = 1; y < 16; y++) prediction.copyWithin(y * 16, 0, 16);
}

function predictHorizontal(
  { decoded, offset, stride }: MacroblockSite,
  prediction: Uint8Array,
): void {
  for (let y = 0; y < 16; y++) {
    prediction.fill(decoded[offset + y * stride - 1] ?? 0, y * 16, y * 16 + 16);
  }
}

/** A slope in both directions through the row above and the column to the left (8.3.3.4). */
function predictPlane({ decoded, offset, stride }: MacroblockSite, prediction: Uint8Array): void {
  const above = (x: number): number => decoded[offset - stride + x] ?? 0;
  const before = (y: number): number => decoded[offset + y * stride - 1] ?? 0;
  let across = 0;
  let down = 0;
  for (let i = 1; i <= 8; i++) {
    across += i * (above(7 + i) - above(7 - i));
    down += i * (before(7 + i) - before(7 - i));
  }
  const slopeX = (5 * across + 32) >> 6;
  const slopeY = (5 * down + 32) >> 6;
  const corner = 16 * (before(15) + above(15)) - 7 * (slopeX + slopeY) + 16;
  for (let y = 0; y < 16; y++) {
    for (let x = 0; x < 16; x++) {
      const pixel = (corner + slopeX * x + slopeY * y) >> 5;
      prediction[y * 16 + x] = pixel < 0 ? 0 : pixel > 255 ? 255 : pixel;
    }
  }
}

/** Sum of absolute differences between the source and a prediction. */
function difference({ source, offset, stride }: MacroblockSite, prediction: Uint8Array): number {
  let sum = 0;
  for (let y = 0; y < 16; y++) {
    const row = offset + y * stride;
    for (let x = 0; x < 16; x++) {
      sum += Math.abs((source[row + x] ?? 0) - (prediction[y * 16 + x] ?? 0));
    }
  }
  return sum;
}
