import { expect } from 'vitest';
import { isKinoraError, type KinoraError } from '../../src/errors/kinora-error.ts';
import type { JobRef } from '../../src/job/job-ref.ts';

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

/** The handle that an error carries. */
export function handleOf({ job }: KinoraError): JobRef {
  return job ?? expect.fail('the error has no handle');
}
