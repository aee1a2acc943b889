import type { SkippedProvider } from '../job/attempt-summary.ts';
import type { JobOptions } from '../store/rows.ts';
import type { Plan } from './plan.ts';

/** Who is to be asked first, what it may cost, and who may be asked next. */
export interface Choice {
  readonly planned: Plan;
  readonly holdMicroUsd: number | undefined;
  readonly options: JobOptions;
  readonly skipped: readonly SkippedProvider[];
  /** Providers that may be asked after the first, in this order. */
  readonly others: readonly Plan[];
}
