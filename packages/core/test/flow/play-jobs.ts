import { nextAskMs } from '../../src/flow/pace.ts';

/** Lengths that are lognormal. */
interface Lengths {
  readonly medianMs: number;
  readonly spread: number;
}

interface Play {
  /** Earlier jobs of the endpoint. */
  readonly before?: Lengths & { readonly count: number };
  /** Another way to ask than Kinora's. */
  readonly waitMs?: () => number;
}

const JOBS = 300;

/** Plays jobs in virtual time; the same each time. What came of it, on the mean and at worst. */
export function playJobs(lengths: Lengths, { before, waitMs }: Play) {
  const random = createRandom(7);
  const drawn = ({ medianMs, spread }: Lengths) => medianMs * Math.exp(spread * normal(random));
  let [asks, lagMs, worstLag] = [0, 0, 0];
  for (let job = 0; job < JOBS; job += 1) {
    const history =
      before === undefined ? [] : Array.from({ length: before.count }, () => drawn(before));
    const endMs = drawn(lengths);
    let ageMs = 0;
    while (ageMs < endMs) {
      ageMs += waitMs?.() ?? nextAskMs({ ageMs, history, random: random() });
      asks += 1;
    }
    lagMs += ageMs - endMs;
    worstLag = Math.max(worstLag, (ageMs - endMs) / endMs);
  }
  return { asks: asks / JOBS, lagMs: lagMs / JOBS, worstLag };
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** mulberry32 */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
