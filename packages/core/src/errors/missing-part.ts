import { isKinoraError, KinoraError, type KinoraErrorDetails } from './kinora-error.ts';

/** Waits for parts of Kinora that no call was made without yet: the error says that. */
export async function loaded<Parts>(parts: Promise<Parts>): Promise<Parts> {
  return parts.catch((error: unknown) => {
    if (isKinoraError(error)) throw error;
    throw missingPart(error, { phase: 'validate', mayHaveCharged: 'no' });
  });
}

/** Files may go while a program runs: a deployment that takes the old ones away, say. */
export function missingPart(
  cause: unknown,
  details: Omit<KinoraErrorDetails, 'cause'>,
): KinoraError {
  const message = `A part of Kinora could not be loaded: ${String(cause)}`;
  return new KinoraError('missing_dependency', message, { ...details, cause });
}

const OF_BROWSERS = /dynamically imported module|importing a module script failed/i;

/** Whether an error is of a part that could not be loaded, in Node, in browsers or by bundlers. */
export function isMissingPart(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? error.code : undefined;
  return (
    code === 'ERR_MODULE_NOT_FOUND' ||
    error.name === 'ChunkLoadError' ||
    OF_BROWSERS.test(error.message)
  );
}
