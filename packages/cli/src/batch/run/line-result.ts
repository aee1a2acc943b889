import { isKinoraError, type JobRef } from 'kinora';
import type { LineState, ManifestRow } from '../manifest/manifest-rows.ts';
import { isSurelyFree, type AttemptRow, type SavedRow, type Standing } from '../plan/standing.ts';

/** What became of a line, as the manifest has it. */
export type LineResult = Pick<
  ManifestRow,
  | 'state'
  | 'provider'
  | 'model'
  | 'costMicroUsd'
  | 'isBilled'
  | 'charged'
  | 'sizeBytes'
  | 'sha256'
  | 'job'
  | 'error'
>;

export interface KnownOfLine extends Pick<Standing, 'job' | 'attempts'> {
  readonly saved: Pick<SavedRow, 'sizeBytes' | 'sha256'> | undefined;
}

/** What the store knows of a line's job, and what was last heard of it. */
export function lineResult(
  { job, attempts, saved }: KnownOfLine,
  { handle, error }: { readonly handle?: JobRef | undefined; readonly error?: unknown } = {},
): LineResult {
  const why = error === undefined ? job?.error : errorFacts(error);
  const latest = attempts.at(-1);
  return {
    state: stateOf(job?.state, attempts, saved !== undefined),
    ...(latest !== undefined && {
      provider: latest.provider,
      model: latest.model,
      charged: latest.charged,
    }),
    ...costOf(attempts),
    ...(saved !== undefined && { sizeBytes: saved.sizeBytes, sha256: saved.sha256 }),
    ...(handle !== undefined && latest?.state !== 'intent' && { job: handle }),
    ...(why !== undefined && { error: { code: why.code, message: why.message } }),
  };
}

function stateOf(
  state: NonNullable<Standing['job']>['state'] | undefined,
  attempts: readonly AttemptRow[],
  isSaved: boolean,
): LineState {
  switch (state) {
    case undefined:
      return 'waiting';
    case 'open':
      return 'open';
    case 'succeeded':
      // Made and paid for; the file is still to be fetched.
      return isSaved ? 'done' : 'open';
    case 'parked':
      return 'parked';
    case 'failed':
    case 'cancelled':
      // What was stopped before it was sent has not begun.
      return attempts.every(({ sends }) => sends === 0) ? 'waiting' : 'failed';
  }
}

/** What all attempts come to: what was billed, else what was expected. */
function costOf(attempts: readonly AttemptRow[]): Pick<LineResult, 'costMicroUsd' | 'isBilled'> {
  const paid = attempts.filter((attempt) => attempt.sends > 0 && !isSurelyFree(attempt));
  if (attempts.length === 0) return {};
  const bills = paid.map(
    ({ actualMicroUsd, estimateMicroUsd }) => actualMicroUsd ?? estimateMicroUsd,
  );
  if (bills.includes(undefined)) return {};
  const costMicroUsd = bills.reduce<number>((sum, bill) => sum + (bill ?? 0), 0);
  return {
    costMicroUsd,
    isBilled: paid.every(({ actualMicroUsd }) => actualMicroUsd !== undefined),
  };
}

function errorFacts(error: unknown): { readonly code: string; readonly message: string } {
  if (isKinoraError(error)) return { code: error.code, message: error.message };
  return { code: 'unexpected', message: error instanceof Error ? error.message : String(error) };
}
