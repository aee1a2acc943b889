/** Frame rates that models and cameras make; NTSC's are not whole. */
const COMMON_RATES = [
  8,
  10,
  12,
  15,
  16,
  20,
  24_000 / 1001,
  24,
  25,
  30_000 / 1001,
  30,
  48,
  50,
  60_000 / 1001,
  60,
  120,
];

/** Containers round times: what is this close to a common rate is that rate. */
const TOLERANCE = 0.003;

/** The common frame rate that a measured one stands for, to three places; else the measured one. */
export function commonRate(measured: number): number {
  const byDistance = COMMON_RATES.toSorted(
    (a, b) => Math.abs(a - measured) - Math.abs(b - measured),
  );
  const [nearest = measured] = byDistance;
  const isClose = Math.abs(nearest - measured) <= nearest * TOLERANCE;
  return Math.round((isClose ? nearest : measured) * 1000) / 1000;
}
