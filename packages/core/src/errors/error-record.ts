import type { ErrorCode } from './error-codes.ts';
import { KinoraError, type Charged, type FieldIssue, type Phase } from './kinora-error.ts';

/** A KinoraError as it is kept: plain JSON, without its cause and its handle. */
export interface ErrorRecord {
  readonly code: ErrorCode;
  readonly message: string;
  readonly phase: Phase;
  readonly mayHaveCharged: Charged;
  readonly httpStatus?: number | undefined;
  readonly providerCode?: string | undefined;
  readonly issues?: readonly FieldIssue[] | undefined;
}

export function recordOf(error: KinoraError): ErrorRecord {
  const { code, plainMessage: message, phase, mayHaveCharged, issues } = error;
  const { httpStatus, providerCode } = error;
  return {
    code,
    message,
    phase,
    mayHaveCharged,
    ...(httpStatus !== undefined && { httpStatus }),
    ...(providerCode !== undefined && { providerCode }),
    ...(issues.length > 0 && { issues }),
  };
}

export function errorFrom(
  { code, message, ...details }: ErrorRecord,
  provider: string,
): KinoraError {
  return new KinoraError(code, message, { ...details, provider });
}
