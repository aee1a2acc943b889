import type { JobStore } from 'kinora';
import { toMicroUsd } from '../../money/usd.ts';

/** What a batch has spent by now, in millionths of a US dollar, over all its runs. */
export interface Purse {
  readonly spentMicroUsd: number;
  /** Promised to videos whose bill is not known yet. */
  readonly heldMicroUsd: number;
  /** Undefined where there is no ceiling. */
  readonly leftMicroUsd: number | undefined;
}

/** A batch draws on a budget of its name, also without a ceiling, so that one can come later. */
export function budgetName(batch: string): string {
  return `batch:${batch}`;
}

/** A ceiling that no batch comes to; the library takes none above it. */
export const NO_CEILING_USD = 100_000_000;

export async function readPurse(
  store: Pick<JobStore, 'budget'>,
  batch: string,
  maxCostUsd: number | undefined,
): Promise<Purse> {
  const row = await store.budget(budgetName(batch));
  const { spentMicroUsd, heldMicroUsd } = row ?? { spentMicroUsd: 0, heldMicroUsd: 0 };
  const limit = maxCostUsd === undefined ? undefined : toMicroUsd(maxCostUsd);
  const left = limit === undefined ? undefined : limit - spentMicroUsd - heldMicroUsd;
  return {
    spentMicroUsd,
    heldMicroUsd,
    leftMicroUsd: left === undefined ? left : Math.max(0, left),
  };
}
