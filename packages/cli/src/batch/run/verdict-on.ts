import { isKinoraError, type ErrorCode } from 'kinora';
import type { Made } from './make-line.ts';
import type { Verdict } from './run-lines.ts';

/** What one line's end means for the lines that have not begun. */
export function verdictOn({ result, error }: Made): Verdict {
  if (error === undefined) return result.state === 'done' ? 'went-well' : 'failed';
  if (!isKinoraError(error)) return 'hopeless';
  if (error.code === 'budget_exceeded' && error.mayHaveCharged === 'no') return 'over-budget';
  return HOPELESS.includes(error.code) ? 'hopeless' : 'failed';
}

/** The account, the disk or the store has to be seen to first. */
const HOPELESS: readonly ErrorCode[] = [
  'missing_key',
  'unauthenticated',
  'insufficient_funds',
  'store_failed',
  'storage_failed',
];
