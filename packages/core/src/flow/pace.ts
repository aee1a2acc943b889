/** When to ask again, from the job's age and what earlier jobs of the endpoint took. Pure. */
export interface PaceInput {
  readonly ageMs: number;
  /** How long earlier jobs of the same endpoint took, in milliseconds. */
  readonly history: readonly number[];
  /** From 0 to 1, for jitter. */
  readonly random: number;
}

/** The shortest and the longest wait between two questions, in milliseconds. */
export interface PaceLimits {
  readonly minMs: number;
  readonly maxMs: number;
}

export const DEFAULT_PACE: PaceLimits = { minMs: 1500, maxMs: 15_000 };

/** Fewer jobs than this say little about the next one. */
const ENOUGH_HISTORY = 3;
const JITTER = 0.2;
/** A machine that slept remembers long jobs, and some results are kept for minutes only. */
const LONGEST_SLEEP_MS = 300_000;

/**
 * Milliseconds until the next question: grows with age when nothing is known; with history, sleeps
 * until jobs begin to end, asks closely while they do, and backs off beyond.
 */
export function nextAskMs(input: PaceInput, limits: PaceLimits = DEFAULT_PACE): number {
  const { minMs, maxMs } = limits;
  const jitter = 1 + JITTER * (2 * input.random - 1);
  // A clock that was set back makes jobs of the future.
  const ageMs = Math.max(0, input.ageMs);
  if (input.history.length < ENOUGH_HISTORY) {
    return Math.round(clamp(ageMs / 10, minMs, maxMs) * jitter);
  }
  const sorted = input.history.toSorted((a, b) => a - b);
  const early = 0.8 * at(sorted, 0.1);
  const late = 1.2 * at(sorted, 0.9);
  const untilEarly = Math.min(early - ageMs, LONGEST_SLEEP_MS);
  if (untilEarly > maxMs) return Math.round(untilEarly * jitter);
  const step = ageMs < late ? (late - early) / 12 : ageMs / 10;
  return Math.round(clamp(step, minMs, maxMs) * jitter);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

function at(sorted: readonly number[], quantile: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(quantile * sorted.length))] ?? 0;
}
