import { describe } from './describe.ts';
import { invalidRequest } from './invalid-request.ts';

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
  if (value === undefined || (typeof value === 'number' && is(value))) return;
  throw invalidRequest([{ field, given: describe(value), allowed }]);
}

/** For waits, in milliseconds. */
export function requireWait(field: string, value: unknown): void {
  requireNumber(field, value, (ms) => ms > 0, 'milliseconds above 0');
}
