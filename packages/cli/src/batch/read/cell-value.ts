import type { FieldIssue, VideoRequest } from 'kinora';
import { shown } from '../shown.ts';

/** A value for a field, or what is wrong with its cell. */
export type CellValue = { readonly value: unknown } | { readonly issue: FieldIssue };

/** What a cell of a table means in its column; an empty one says nothing. */
export function cellValue(field: string, cell: string): CellValue | undefined {
  if (cell === '') return undefined;
  if (Object.hasOwn(NUMBERS, field)) return readNumber(field, cell);
  if (Object.hasOwn(FLAGS, field)) return readFlag(field, cell);
  if (Object.hasOwn(JSON_FIELDS, field)) return readJson(field, cell);
  return { value: cell };
}

type Field = keyof VideoRequest;

const NUMBERS = {
  durationSeconds: true,
  frames: true,
  fps: true,
  seed: true,
  steps: true,
  guidance: true,
  shift: true,
} satisfies Partial<Record<Field, true>>;

const FLAGS = {
  generateAudio: true,
  safetyChecker: true,
  expandPrompt: true,
} satisfies Partial<Record<Field, true>>;

const JSON_FIELDS = {
  references: true,
  loras: true,
  providerOptions: true,
} satisfies Partial<Record<Field, true>>;

function readNumber(field: string, cell: string): CellValue {
  const text = cell.trim();
  if (/^-?\d+(\.\d+)?$/.test(text)) return { value: Number(text) };
  return wrong(field, cell, 'a number such as 5 or 7.5');
}

const WORDS: Readonly<Record<string, boolean>> = { true: true, false: false };

function readFlag(field: string, cell: string): CellValue {
  // Spreadsheets write TRUE.
  const word = cell.trim().toLowerCase();
  if (Object.hasOwn(WORDS, word)) return { value: WORDS[word] };
  return wrong(field, cell, 'true or false');
}

function readJson(field: string, cell: string): CellValue {
  try {
    return { value: JSON.parse(cell) };
  } catch {
    return wrong(field, cell, 'JSON, as in a batch of JSON lines');
  }
}

function wrong(field: string, cell: string, allowed: string): CellValue {
  return { issue: { field, given: shown(cell), allowed } };
}
