import type { Column, Outcome, Verdict } from './measure.ts';

/** What a run found, kept as JSON beside the document. */
export interface Results {
  readonly machine: Machine;
  readonly subjects: readonly MeasuredSubject[];
  /** How long the run took. */
  readonly seconds: number;
  readonly sections: readonly Section[];
}

export interface MeasuredSubject {
  readonly name: string;
  /** With their versions, e.g. `ai 7.0.173`. */
  readonly packages: readonly string[];
  readonly isNeutral: boolean;
}

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  /** When the run ended, e.g. `2026-11-28`. */
  readonly date: string;
}

/** A goal, and whether the run met it where it measured that. */
export type Judged = { readonly goal: string } & (Verdict | { readonly isMet?: never });

/** One measure with what it found. */
export interface Section extends Outcome {
  readonly name: string;
  readonly how: string;
  readonly columns: readonly Column[];
  readonly verdicts: readonly Judged[];
}
