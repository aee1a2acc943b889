/** Smallest level_idc whose limits hold a picture of this size at this rate (ITU-T H.264 table A-1). */
export function levelFor(columns: number, rows: number, fps: number): number {
  const macroblocks = columns * rows;
  const level = LEVELS.find(
    ({ frameMacroblocks, macroblocksPerSecond }) =>
      macroblocks <= frameMacroblocks &&
      macroblocks * fps <= macroblocksPerSecond &&
      Math.max(columns, rows) ** 2 <= 8 * frameMacroblocks,
  );
  return (level ?? HIGHEST).idc;
}

const HIGHEST = { idc: 62, frameMacroblocks: 139_264, macroblocksPerSecond: 16_711_680 } as const;

// Nothing below 3.0: there the vertical range of motion vectors is too short for the counter.
const LEVELS = [
  { idc: 30, frameMacroblocks: 1_620, macroblocksPerSecond: 40_500 },
  { idc: 31, frameMacroblocks: 3_600, macroblocksPerSecond: 108_000 },
  { idc: 32, frameMacroblocks: 5_120, macroblocksPerSecond: 216_000 },
  { idc: 40, frameMacroblocks: 8_192, macroblocksPerSecond: 245_760 },
  { idc: 42, frameMacroblocks: 8_704, macroblocksPerSecond: 522_240 },
  { idc: 50, frameMacroblocks: 22_080, macroblocksPerSecond: 589_824 },
  { idc: 51, frameMacroblocks: 36_864, macroblocksPerSecond: 983_040 },
  { idc: 52, frameMacroblocks: 36_864, macroblocksPerSecond: 2_073_600 },
  { idc: 60, frameMacroblocks: 139_264, macroblocksPerSecond: 4_177_920 },
  { idc: 61, frameMacroblocks: 139_264, macroblocksPerSecond: 8_355_840 },
  HIGHEST,
] as const;
