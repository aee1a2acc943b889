/**
 * How long jobs of an endpoint take: a log-logistic distribution. Its hazard has a closed form, its
 * tail is heavy enough to be wrong in, and on lengths that are lognormal it costs little.
 */
export interface Length {
  /** Half of the jobs have ended by then. */
  readonly medianMs: number;
  /** The greater, the more alike. */
  readonly shape: number;
}

/** What is believed before a job was seen: lengths are alike within a third, models within twice. */
const PRIOR = { spread: 0.4, spreadWeight: 3, medianWeight: 0.25 };
/** What makes a mean distance from the median the standard deviation of a normal distribution. */
const DEVIATION_PER_DISTANCE = 1.2533;
const SHORTEST_MS = 100;

/** The length that earlier jobs, and a guess where they are few, lead to expect. */
export function lengthOf(history: readonly number[], guessMs: number): Length {
  const { spread, spreadWeight, medianWeight } = PRIOR;
  const count = history.length;
  const logs = history.map((ms) => Math.log(Math.max(SHORTEST_MS, ms))).toSorted((a, b) => a - b);
  const low = logs[(count - 1) >> 1] ?? 0;
  const middle = (low + (logs[count >> 1] ?? low)) / 2;
  // Distances, not squares: one job that nobody looked after for a night must not undo the rest.
  const distance = logs.reduce((sum, log) => sum + Math.abs(log - middle), 0);
  const weight = count + medianWeight;
  const log = (count * middle + medianWeight * Math.log(guessMs)) / weight;
  const own = (spreadWeight * spread + distance * DEVIATION_PER_DISTANCE) / (spreadWeight + count);
  // A median that is known from few jobs may be off itself.
  const deviation = own * Math.sqrt(1 + 1 / weight);
  return { medianMs: Math.exp(log), shape: Math.PI / (deviation * Math.sqrt(3)) };
}

/** The share of jobs that end in the next millisecond, of those that have come to this age. */
export function hazardAt({ medianMs, shape }: Length, ageMs: number): number {
  const odds = (ageMs / medianMs) ** shape;
  return ((shape / ageMs) * odds) / (1 + odds);
}

/** The age by which this share of all jobs has ended. */
export function ageAt({ medianMs, shape }: Length, share: number): number {
  return medianMs * (share / (1 - share)) ** (1 / shape);
}

/** The age by which half of the jobs have ended that have come to `ageMs`. */
export function likelyEndMs({ medianMs, shape }: Length, ageMs: number): number {
  return medianMs * (2 * (ageMs / medianMs) ** shape + 1) ** (1 / shape);
}
