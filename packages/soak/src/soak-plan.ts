import type { MutantName } from './mutants/mutants.ts';

/** What a run does; the same plan and seed draw the same jobs, faults, kills and stops. */
export interface SoakPlan {
  readonly seed: number;
  readonly jobs: number;
  readonly workers: number;
  readonly kills: number;
  readonly stops: number;
  /** How many times faster than life everybody's clock runs. */
  readonly speed: number;
  /** How long a stopped worker is left, in milliseconds of that clock. */
  readonly stopMs: number;
  /** Something that is broken on purpose, to see that it would be found. */
  readonly mutant?: MutantName | undefined;
  /** When a run is given up, in real milliseconds. */
  readonly patienceMs: number;
}

/** Longer than a process may go without a sign of life before others take its jobs over. */
const LONGER_THAN_THE_LEASE_MS = 45_000;

export function longPlan(seed: number): SoakPlan {
  return {
    seed,
    jobs: 10_000,
    workers: 2,
    kills: 16,
    stops: 6,
    speed: 20,
    stopMs: LONGER_THAN_THE_LEASE_MS,
    patienceMs: 300_000,
  };
}

export function shortPlan(seed: number): SoakPlan {
  return { ...longPlan(seed), jobs: 300, kills: 3, stops: 1, patienceMs: 60_000 };
}
