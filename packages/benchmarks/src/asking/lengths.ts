/** How long jobs take: lognormal, with this median and spread of the logarithm. */
export const MEDIAN_MS = 90_000;
export const SPREAD = 0.5;

/** Lengths in milliseconds, the same for every subject. */
export function* lengthsFrom(seed: number): Generator<number, never> {
  const random = createRandom(seed);
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    yield MEDIAN_MS * Math.exp(SPREAD * normal);
  }
}

/**
 * What questions alone cannot do better than, on these lengths: questions per job times mean lag,
 * in seconds. For a density of questions λ(t), ∫Sλ · ∫f/2λ ≥ ½(∫√(fS))² by Cauchy and Schwarz.
 */
export function leastProduct(): number {
  const stepMs = 100;
  let below = 0;
  let sum = 0;
  for (let at = stepMs / 2; at < 30 * MEDIAN_MS; at += stepMs) {
    const share = densityAt(at) * stepMs;
    sum += Math.sqrt(densityAt(at) * Math.max(0, 1 - below - share / 2)) * stepMs;
    below += share;
  }
  return sum ** 2 / 2 / 1000;
}

function densityAt(ms: number): number {
  const deviations = Math.log(ms / MEDIAN_MS) / SPREAD;
  return Math.exp(-(deviations ** 2) / 2) / (ms * SPREAD * Math.sqrt(2 * Math.PI));
}

/** mulberry32: numbers from 0 to 1. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
