import { guessedLengthMs } from './guessed-length.ts';
import { ageAt, hazardAt, lengthOf, likelyEndMs, type Length } from './length.ts';

/** When to ask again, from the job's age and what earlier jobs of the endpoint took. Pure. */
export interface PaceInput {
  readonly ageMs: number;
  /** How long earlier jobs of the same endpoint took, in milliseconds. */
  readonly history: readonly number[];
  /** Provider and model, whose words say a little while no job is known. */
  readonly endpoint?: string;
  /** From 0 to 1, for jitter. */
  readonly random: number;
}

/** The shortest and the longest wait between two questions, in milliseconds. */
export interface PaceLimits {
  readonly minMs: number;
  readonly maxMs: number;
}

export interface Pace extends PaceLimits {
  /** How much waiting a question has to save; 150 ms if absent. */
  readonly questionMs?: number | undefined;
}

export const DEFAULT_PACE: PaceLimits = { minMs: 1500, maxMs: 15_000 };

/** Fewer jobs than this say little about the next one. */
const ENOUGH_HISTORY = 3;
const QUESTION_MS = 150;
/** Once so many would have ended, jobs have begun to end. */
const BEGUN = 0.1;
const JITTER = 0.2;
/** A machine that slept remembers long jobs, and some results are kept for minutes only. */
const LONGEST_SLEEP_MS = 300_000;

/**
 * Milliseconds until the next question. Asked with a density of √(hazard), jobs are noticed soonest
 * for a number of questions; docs/decisions has the reasoning.
 */
export function nextAskMs(input: PaceInput, pace: Pace = DEFAULT_PACE): number {
  const { history, endpoint = '', random } = input;
  // A clock that was set back makes jobs of the future.
  const ageMs = Math.max(0, input.ageMs);
  const length = lengthOf(history, guessedLengthMs(endpoint));
  const mostMs = longestWait(length, ageMs, { ...pace, isKnown: isEnough(history) });
  const jitter = 1 + JITTER * (2 * random - 1);
  return Math.round(
    Math.max(pace.minMs, step(length, ageMs, { mostMs, questionMs: pace.questionMs })) * jitter,
  );
}

/** When a job is likely to end, where earlier ones of its endpoint are enough to say so. */
export function expectedEndAt(
  history: readonly number[],
  submittedAt: number,
  now: number,
): number | undefined {
  if (!isEnough(history)) return undefined;
  const length = lengthOf(history, history[0] ?? 0);
  return Math.round(submittedAt + likelyEndMs(length, Math.max(0, now - submittedAt)));
}

function isEnough(history: readonly number[]): boolean {
  return history.length >= ENOUGH_HISTORY;
}

/**
 * What is believed may be wrong. No job is noticed much later than twice its length, or half as
 * much again where nothing is known, and none waits for long once jobs should end.
 */
function longestWait(
  length: Length,
  ageMs: number,
  { minMs, maxMs, isKnown }: PaceLimits & { readonly isKnown: boolean },
): number {
  if (!isKnown) return Math.min(Math.max(minMs, ageMs / 2), maxMs);
  if (ageMs >= ageAt(length, BEGUN)) return maxMs;
  return Math.max(maxMs, Math.min(ageMs, LONGEST_SLEEP_MS));
}

/** The wait over which the density of questions adds up to one. */
function step(
  length: Length,
  ageMs: number,
  { mostMs, questionMs = QUESTION_MS }: Pick<Pace, 'questionMs'> & { readonly mostMs: number },
): number {
  let density = 0;
  for (let waitMs = 0; waitMs < mostMs;) {
    const at = ageMs + waitMs;
    const strideMs = Math.max(250, at / 25);
    const rate = Math.sqrt(hazardAt(length, at + strideMs / 2) / (2 * questionMs));
    if (density + rate * strideMs >= 1) return Math.min(waitMs + (1 - density) / rate, mostMs);
    density += rate * strideMs;
    waitMs += strideMs;
  }
  return mostMs;
}
