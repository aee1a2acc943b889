import { KinoraError } from '@kinora/core/store';

/** What SQLite says of a failed call, by the lower byte of its result code. */
const REASONS: ReadonlyMap<number, string> = new Map([
  [5, 'another process has kept it locked for too long'],
  [6, 'another process has kept it locked for too long'],
  [8, 'it cannot be written to; see to its permissions and those of its folder'],
  [10, 'the disk failed to read or write it'],
  [11, 'it is damaged; restore it from a backup'],
  [13, 'the disk is full'],
  [14, 'it cannot be opened; see to its permissions and those of its folder'],
  [26, 'it is not an SQLite database'],
]);

const CONSTRAINT = 19;

/** An error of the disk or of SQLite, as callers of Kinora know errors. */
export function storeFailure(error: unknown, path: string): KinoraError {
  if (error instanceof KinoraError) return error;
  const said = error instanceof Error ? error.message : String(error);
  const reason = REASONS.get(resultOf(error) ?? 0) ?? said;
  return new KinoraError('store_failed', `The job store ${path}: ${reason}.`, {
    phase: 'store',
    mayHaveCharged: 'no',
    cause: error,
  });
}

export function isConstraint(error: unknown): boolean {
  return resultOf(error) === CONSTRAINT;
}

function resultOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
}
