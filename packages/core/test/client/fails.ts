import { expect } from 'vitest';
import { isKinoraError, type KinoraError } from '../../src/errors/kinora-error.ts';

/** The typed error that a promise or a call ends in. */
export async function errorOf(of: Promise<unknown> | (() => unknown)): Promise<KinoraError> {
  try {
    await (typeof of === 'function' ? of() : of);
  } catch (error) {
    if (isKinoraError(error)) return error;
    throw error;
  }
  return expect.fail('a KinoraError was expected, and there was none');
}
