import { describe } from './describe.ts';
import { invalidRequest } from './invalid-request.ts';

/**
 * Refuses one of a caller's options that is given and does not fit.
 * @throws KinoraError `invalid_request`
 */
export function requireThat(isFit: boolean, field: string, value: unknown, allowed: string): void {
  if (!isFit && value !== undefined) refuse(field, describe(value), allowed);
}

export function refuse(field: string, given: string, allowed: string): never {
  throw invalidRequest([{ field, given, allowed }]);
}

export function requireWord(field: string, value: unknown, words: readonly unknown[]): void {
  requireThat(words.includes(value), field, value, words.join(', '));
}

/** `within` comes before the name of a field, where the options lie in others. */
export function requireKeys(
  field: string,
  options: unknown,
  known: readonly string[],
  within = '',
): void {
  const allowed = known.join(', ');
  if (!isObject(options)) refuse(field, describe(options), allowed);
  const odd = Object.keys(options).find((key) => !known.includes(key));
  if (odd !== undefined) refuse(within + odd, 'not a field of the options', allowed);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function hasMethods(value: unknown, names: readonly string[]): boolean {
  return isObject(value) && names.every((name) => typeof value[name] === 'function');
}

export function requireSignal(signal: unknown): void {
  requireThat(hasMethods(signal, ['addEventListener']), 'signal', signal, 'an AbortSignal');
}
