import type { WireFields } from '../contract/model.ts';
import type { Candidate } from '../contract/search.ts';
import type { AttemptRow } from '../store/rows.ts';
import { compareInput, type Comparison } from './compare-input.ts';
import { takenWithin } from './times.ts';

/** Whether model and time allow that a job came of an attempt. */
export function canBe(row: AttemptRow, { model = row.model, sentAt }: Candidate): boolean {
  const taken = takenWithin(row);
  if (taken === undefined || model !== row.model) return false;
  return sentAt === undefined || (sentAt >= taken.from && sentAt <= taken.until);
}

/** Whether a job tells the seed that was drawn for an attempt, which is nobody else's. */
export function bearsSeed({ seed }: AttemptRow, { input }: Candidate): boolean {
  return seed !== undefined && compareInput({ seed }, input).kind === 'exact';
}

export type Fit = Comparison | { readonly kind: 'untold' };

/** How what a job was made of compares with what an attempt had sent. */
export function fitOf(row: AttemptRow, { input }: Candidate, fields?: WireFields): Fit {
  if (input === undefined || input === null) return { kind: 'untold' };
  if (row.body !== undefined) return compareInput(row.body, input, fields);
  // The seed is kept beside a body that was too large to keep.
  const compared = compareInput({ seed: row.seed }, input);
  return compared.kind === 'other' ? compared : { kind: 'untold' };
}

/** How many fields more than were sent a job has; undefined when it is no exact match. */
export function extrasOf(
  row: AttemptRow,
  candidate: Candidate,
  fields?: WireFields,
): number | undefined {
  const fit = canBe(row, candidate) ? fitOf(row, candidate, fields) : undefined;
  return fit?.kind === 'exact' ? fit.extras : undefined;
}
