import type { ReportedError } from '@kinora/core/adapter';

const CODES = ['error_code', 'errorCode', 'code'];
const TEXTS = ['error_message', 'message', 'msg', 'error', 'detail', 'details', 'failure_reason'];

/**
 * Reads an error whose shape is not documented: text, an object of texts and codes, or a list of
 * either.
 */
export function reportIn(value: unknown): ReportedError | undefined {
  const providerCodes = [...new Set(allCodesIn(value))];
  const texts = [...new Set(textsIn(value))];
  if (providerCodes.length === 0 && texts.length === 0) return undefined;
  return { providerCodes, message: texts.join('; ') };
}

/** The codes that an object holds itself. */
export function codesIn(value: unknown): readonly string[] {
  return valuesOf(value, CODES)
    .filter((code) => typeof code === 'number' || typeof code === 'string')
    .map(String);
}

function allCodesIn(value: unknown): readonly string[] {
  return [...codesIn(value), ...partsOf(value).flatMap(allCodesIn)];
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return partsOf(value).flatMap(textsIn);
}

function partsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : valuesOf(value, TEXTS);
}

function valuesOf(value: unknown, names: readonly string[]): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const values = new Map<string, unknown>(Object.entries(value));
  return names.filter((name) => values.has(name)).map((name) => values.get(name));
}
