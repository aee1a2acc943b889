import type { FieldIssue } from 'kinora';

/** One line of a batch file: what it holds, or why that cannot be read. */
export type RawLine =
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly issues: readonly FieldIssue[] };

/** The longest line, in bytes: pictures belong into files, and prompts are shorter. */
export const LONGEST_LINE = 4_000_000;

export const TOO_LONG: FieldIssue = {
  field: 'line',
  given: `longer than ${LONGEST_LINE} bytes`,
  allowed: 'shorter lines: name pictures as files instead of putting them into the line',
};

export const NO_UTF8: FieldIssue = {
  field: 'line',
  given: 'not UTF-8 text',
  allowed: 'UTF-8: save the file again in that encoding',
};
