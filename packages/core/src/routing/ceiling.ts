import type { Charged } from '../errors/kinora-error.ts';
import { KinoraError } from '../errors/kinora-error.ts';
import { invalidRequest } from '../request/invalid-request.ts';
import { requireUsd } from '../request/require-number.ts';
import type { AttemptRow, JobOptions } from '../store/rows.ts';
import { inUsd } from './in-usd.ts';
import { isSurelyFree, possiblyBilledMicroUsd, type Billing } from './possibly-billed.ts';

/** What a call says about money, as its caller writes it. */
export interface SpendingOptions {
  /** The most that all attempts of the job may come to. */
  readonly maxCostUsd?: number | undefined;
  /** What one attempt will cost, where the caller knows better than the catalogue. */
  readonly expectedCostUsd?: number | undefined;
  readonly budget?: string | undefined;
  readonly allowDoubleSpend?: boolean | undefined;
}

/** The same in millionths of a US dollar. */
export interface Spending {
  readonly maxCostMicroUsd?: number;
  readonly expectedMicroUsd?: number;
}

/**
 * Checks the numbers of a call that are about money.
 * @throws KinoraError `invalid_request`
 */
export function readSpending(options: SpendingOptions): Spending {
  const { maxCostUsd, expectedCostUsd, budget, allowDoubleSpend } = options;
  if (allowDoubleSpend === true && maxCostUsd === undefined && budget === undefined) {
    const allowed = 'maxCostUsd or a budget beside it';
    throw invalidRequest([{ field: 'allowDoubleSpend', given: 'true', allowed }]);
  }
  return {
    ...(maxCostUsd !== undefined && {
      maxCostMicroUsd: toMicroUsd('maxCostUsd', maxCostUsd, 'down'),
    }),
    ...(expectedCostUsd !== undefined && {
      expectedMicroUsd: toMicroUsd('expectedCostUsd', expectedCostUsd, 'up'),
    }),
  };
}

/**
 * US dollars in whole millionths: what is spent is rounded up, what may be spent down.
 * @throws KinoraError `invalid_request`
 */
export function toMicroUsd(field: string, usd: number, rounded: 'up' | 'down'): number {
  requireUsd(field, usd);
  // 0.1 + 0.2 is not 0.300001: what lies beyond 15 digits is not meant.
  const microUsd = Number((usd * 1e6).toPrecision(15));
  return rounded === 'up' ? Math.ceil(microUsd) : Math.floor(microUsd);
}

/** What one more attempt would be, and what it is thought to cost. */
export interface Purchase {
  readonly provider: string;
  readonly model: string;
  /** The caller's own figure; it counts before the catalogue's. */
  readonly expectedMicroUsd?: number | undefined;
  /** By the catalogue. */
  readonly estimateMicroUsd?: number | undefined;
}

/**
 * What to hold for an attempt; undefined where nobody knows and there is no ceiling.
 * @throws KinoraError `budget_exceeded`, or `price_unknown` under a ceiling; nothing is sent by then
 */
export function holdFor(
  purchase: Purchase,
  { maxCostMicroUsd: most, budget }: Pick<JobOptions, 'maxCostMicroUsd' | 'budget'>,
  earlier: readonly Billing[] = [],
): number | undefined {
  const { provider, model, expectedMicroUsd, estimateMicroUsd } = purchase;
  const hold = expectedMicroUsd ?? estimateMicroUsd;
  if (most === undefined && budget === undefined) return hold;
  const ceiling = most === undefined ? `the budget "${budget}"` : `maxCostUsd ${inUsd(most)}`;
  const refuse = (code: 'budget_exceeded' | 'price_unknown', message: string) =>
    new KinoraError(code, message, {
      phase: 'reserve',
      mayHaveCharged: chargedBy(earlier),
      provider,
    });
  if (hold === undefined) {
    throw refuse('price_unknown', `${model} has no known price to hold to ${ceiling}.`);
  }
  if (most === undefined) return hold;
  const spent = possiblyBilledMicroUsd(earlier);
  if (spent === undefined) {
    const message = `an earlier attempt without a known price may be billed under ${ceiling}.`;
    throw refuse('price_unknown', message);
  }
  if (spent + hold <= most) return hold;
  const beside = spent === 0 ? '' : ` beside ${inUsd(spent)} for earlier attempts`;
  throw refuse('budget_exceeded', `${model} costs ${inUsd(hold)}${beside}, over ${ceiling}.`);
}

function chargedBy(attempts: readonly Pick<AttemptRow, 'state' | 'charged'>[]): Charged {
  const open = attempts.filter((attempt) => !isSurelyFree(attempt));
  if (open.some(({ charged }) => charged === 'yes')) return 'yes';
  return open.some(({ charged }) => charged !== 'no') ? 'unknown' : 'no';
}
