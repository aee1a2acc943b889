import { KinoraError, type FieldIssue } from '../errors/kinora-error.ts';

/** The error for a request that cannot be honoured, naming each field with what it takes. */
export function invalidRequest(issues: readonly FieldIssue[], provider?: string): KinoraError {
  const unique = issues.filter(
    ({ field }, index) => issues.findIndex((other) => other.field === field) === index,
  );
  const text = unique.map(
    ({ field, given, allowed }) => `${field} is ${given}; it takes ${allowed}`,
  );
  return new KinoraError('invalid_request', `${text.join('. ')}.`, {
    phase: 'validate',
    mayHaveCharged: 'no',
    issues: unique,
    provider,
  });
}
