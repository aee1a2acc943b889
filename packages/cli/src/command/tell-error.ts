import { isKinoraError } from 'kinora';
import type { Output } from '../terminal/output.ts';
import { printable } from '../terminal/printable.ts';
import { UsageError } from './usage-error.ts';

/** Says what went wrong, on stderr for people and with `--json` on stdout for programs too. */
export function tellError(out: Output, error: unknown): void {
  const text = error instanceof Error ? error.message : String(error);
  out.note(`${out.notePaint('red', 'error')}: ${printable(text)}`);
  if (isKinoraError(error)) {
    for (const { field, given, allowed } of error.issues) {
      out.note(`  ${printable(`${field}: ${given}; allowed: ${allowed}`)}`);
    }
    if (error.job !== undefined) out.note(`  handle: ${printable(JSON.stringify(error.job))}`);
  }
  if (out.isJson) out.result('error', errorFacts(error), () => '');
}

/** An error as plain data. */
export function errorFacts(error: unknown): object {
  if (isKinoraError(error)) {
    const { code, message, phase, provider, mayHaveCharged, issues, retry, job } = error;
    return { code, message, phase, provider, mayHaveCharged, issues, retry, job };
  }
  const code = error instanceof UsageError ? 'usage' : 'unexpected';
  return { code, message: error instanceof Error ? error.message : String(error) };
}
