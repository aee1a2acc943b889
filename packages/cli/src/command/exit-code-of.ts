import { isKinoraError, type ErrorCode } from 'kinora';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { UsageError } from './usage-error.ts';

/** How the program ends for an error that reached its top, or that ended one of its jobs. */
export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof UsageError) return EXIT.usage;
  if (!isKinoraError(error)) return EXIT.failed;
  if (Object.hasOwn(CODES, error.code)) return CODES[error.code] ?? EXIT.failed;
  const isUnknown = error.phase === 'submit' && error.mayHaveCharged === 'unknown';
  return isUnknown ? EXIT.unknown : EXIT.failed;
}

const CODES: Partial<Record<ErrorCode, ExitCode>> = {
  invalid_request: EXIT.usage,
  unknown_model: EXIT.usage,
  unknown_provider: EXIT.usage,
  missing_key: EXIT.usage,
  idempotency_conflict: EXIT.usage,
  budget_exceeded: EXIT.budget,
  price_unknown: EXIT.budget,
  submit_unknown: EXIT.unknown,
  aborted: EXIT.interrupted,
};
