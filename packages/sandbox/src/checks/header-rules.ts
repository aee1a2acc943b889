import { isJsonObject } from '../models/json-object.ts';
import type { FieldRule } from './field-rule.ts';

/** A text that can be sent as the value of a header. */
export const headerValue: FieldRule = {
  fits: (value) => typeof value === 'string' && areHeaders({ value }),
  expected: 'a string that can be sent in a header',
};

/** Headers by name. */
export const headers: FieldRule = {
  fits: (value) => isJsonObject(value) && areHeaders(value),
  expected: 'an object of header names and strings',
};

function areHeaders(given: Readonly<Record<string, unknown>>): boolean {
  const pairs = Object.entries(given).map(([name, value]): [string, string] => [
    name,
    // What is no string becomes a value that no header can have.
    typeof value === 'string' ? value : '\0',
  ]);
  try {
    new Headers(pairs);
    return true;
  } catch {
    return false;
  }
}
