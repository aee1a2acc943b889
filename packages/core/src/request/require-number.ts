import { describe } from './describe.ts';
import { refuse, requireThat } from './require-that.ts';

/**
 * Checks a number among a caller's options, where it is given. `Infinity` is a number.
 * @throws KinoraError `invalid_request`
 */
export function requireNumber(
  field: string,
  value: unknown,
  is: (value: number) => boolean,
  allowed: string,
): void {
  requireThat(typeof value === 'number' && is(value), field, value, allowed);
}

/** For waits, in milliseconds. */
export function requireWait(field: string, value: unknown): void {
  requireNumber(field, value, (ms) => ms > 0, 'milliseconds above 0');
}

export function requireCount(field: string, value: unknown): void {
  requireNumber(
    field,
    value,
    (count) => Number.isInteger(count) && count >= 1,
    'an integer from 1',
  );
}

/** More than anybody pays for videos, and few enough digits to be exact in millionths. */
const MOST_USD = 100_000_000;

/** A sum that has to be there: a limit that is no number would hold nothing back. */
export function requireUsd(field: string, usd: unknown): void {
  if (typeof usd === 'number' && usd >= 0 && usd <= MOST_USD) return;
  refuse(field, describe(usd), 'US dollars from 0 to 100 million');
}
