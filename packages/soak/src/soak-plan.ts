import { createRandom } from './create-random.ts';
import { jobName } from './job-name.ts';
import type { MutantName } from './mutants/mutants.ts';

/** What a run does; the same plan and seed draw the same jobs, faults, kills and stops. */
export interface SoakPlan {
  readonly seed: number;
  readonly jobs: number;
  readonly workers: number;
  readonly kills: number;
  readonly stops: number;
  /** How often a worker is stopped between keeping what it will pay for and paying for it. */
  readonly dozes: number;
  /** How many times faster than life everybody's clock runs. */
  readonly speed: number;
  /** How long a stopped worker is left, in milliseconds of that clock. */
  readonly stopMs: number;
  /** How long one that dozes is left. */
  readonly dozeMs: number;
  /** Something that is broken on purpose, to see that it would be found. */
  readonly mutant?: MutantName | undefined;
  /** When a run is given up, in real milliseconds. */
  readonly patienceMs: number;
}

/** Longer than a process may go without a sign of life before others take its jobs over. */
const LONGER_THAN_THE_LEASE_MS = 45_000;
/** The same, and as long as others take to find them and to pay for them. */
const UNTIL_OTHERS_HAVE_PAID_MS = 90_000;

export function longPlan(seed: number): SoakPlan {
  return {
    seed,
    jobs: 10_000,
    workers: 2,
    kills: 16,
    stops: 4,
    dozes: 2,
    speed: 20,
    stopMs: LONGER_THAN_THE_LEASE_MS,
    dozeMs: UNTIL_OTHERS_HAVE_PAID_MS,
    patienceMs: 300_000,
  };
}

/**
 * The jobs that their worker dozes off at, spread over the run. It is always the same worker, so
 * that others are awake to take them over.
 */
export function dozesOf({ seed, dozes, jobs, workers }: SoakPlan): ReadonlySet<string> {
  const random = createRandom(seed + 2);
  const turns = Array.from({ length: dozes }, (_, turn) => (turn + random()) / dozes);
  return new Set(turns.map((turn) => jobName(Math.floor((turn * jobs) / workers) * workers)));
}

export function shortPlan(seed: number): SoakPlan {
  return { ...longPlan(seed), jobs: 300, kills: 3, stops: 1, dozes: 1, patienceMs: 100_000 };
}
