import type { AttemptRow, JobOptions } from '../store/rows.ts';
import { inUsd } from './in-usd.ts';
import { isSurelyFree, possiblyBilledMicroUsd, type Billing } from './possibly-billed.ts';

/** Whether another paid attempt may start; if not, a sentence for people says why. */
export type Permission = { readonly may: true } | { readonly may: false; readonly reason: string };

type Earlier = Billing & Pick<AttemptRow, 'number' | 'provider'>;

/**
 * Says whether one more paid attempt of a job may start now, at `holdMicroUsd`: only when every
 * earlier one is over and surely free, or the caller allowed double spend and it fits the ceiling.
 */
export function mayTryNext(
  earlier: readonly Earlier[],
  options: Pick<JobOptions, 'allowDoubleSpend' | 'maxCostMicroUsd' | 'budget'>,
  holdMicroUsd: number | undefined,
): Permission {
  const made = earlier.find(({ state }) => state === 'succeeded');
  if (made !== undefined) return no(`${nameOf(made)} has made the video`);
  const unsent = earlier.find(({ state }) => state === 'intent');
  if (unsent !== undefined) return no(`${nameOf(unsent)} is still to be sent`);
  const open = earlier.find((attempt) => !isSurelyFree(attempt));
  if (open === undefined) return { may: true };
  if (!options.allowDoubleSpend) return no(`${nameOf(open)} ${DOUBTS[open.charged]}`);
  return fits(earlier, options, holdMicroUsd);
}

/** Why an attempt that is not surely free stands in the way. */
const DOUBTS = {
  no: 'is still under way',
  unknown: 'may be billed',
  yes: 'is billed',
  'refund-pending': 'is not over, and its refund is not certain',
  refunded: 'is not over, and may be billed again',
} as const satisfies Record<AttemptRow['charged'], string>;

/** A budget is kept by the store, which refuses the commit that would exceed it. */
function fits(
  earlier: readonly Billing[],
  { maxCostMicroUsd: most, budget }: Pick<JobOptions, 'maxCostMicroUsd' | 'budget'>,
  holdMicroUsd: number | undefined,
): Permission {
  if (most === undefined && budget === undefined) {
    return no('allowDoubleSpend needs a ceiling: maxCostUsd or a budget');
  }
  if (holdMicroUsd === undefined) return no('the price of a second attempt is not known');
  if (most === undefined) return { may: true };
  const spent = possiblyBilledMicroUsd(earlier);
  if (spent === undefined) return no('the price of an earlier attempt is not known');
  if (spent + holdMicroUsd <= most) return { may: true };
  const sum = `${inUsd(spent)} that may be billed and ${inUsd(holdMicroUsd)} more`;
  return no(`${sum} are over maxCostUsd ${inUsd(most)}`);
}

function nameOf({ number, provider }: Earlier): string {
  return `attempt ${number} at ${provider}`;
}

function no(reason: string): Permission {
  return { may: false, reason: `${reason}.` };
}
