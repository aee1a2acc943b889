import { isKinoraError, type JobRef } from 'kinora';
import { missingKeyText } from '../session/missing-key.ts';
import { providerIds } from '../session/provider-ids.ts';
import type { Session } from '../session/session.ts';
import type { Output } from '../terminal/output.ts';
import { printable } from '../terminal/printable.ts';
import { UsageError } from './usage-error.ts';

/**
 * Says what went wrong, on stderr for people and with `--json` on stdout for programs too; and how
 * to come back to the job, which by its id needs the store that it is kept in.
 */
export function tellError(
  out: Output,
  error: unknown,
  session?: Pick<Session, 'store' | 'flags'>,
): void {
  const text = textOf(error);
  out.note(`${out.notePaint('red', 'error')}: ${printable(text)}`);
  if (isKinoraError(error)) {
    // One alone is in the message.
    for (const { field, given, allowed } of error.issues.length > 1 ? error.issues : []) {
      out.note(`  ${printable(`${field}: ${given}; allowed: ${allowed}`)}`);
    }
    if (error.job !== undefined) out.note(`  ${printable(handleText(error.job, session))}`);
  }
  if (out.isJson) out.result('error', errorFacts(error), () => '');
}

function textOf(error: unknown): string {
  if (!isKinoraError(error)) return error instanceof Error ? error.message : String(error);
  const owner = providerIds.find((id) => id === error.provider);
  // The library's own words are for those who write programs.
  return error.code === 'missing_key' && owner !== undefined
    ? missingKeyText(owner)
    : error.message;
}

/** Which job it is, and how to come back to it. */
export function handleText(ref: JobRef, session?: Pick<Session, 'store' | 'flags'>): string {
  if (session?.store === undefined) return `handle: ${JSON.stringify(ref)}`;
  const { id, provider, requestId = 'id not known' } = ref;
  return `job ${id} at ${provider} (${requestId}); ask again: kinora resume ${id}${session.flags}`;
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
