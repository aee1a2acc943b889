import { inspect } from 'node:util';
import { isJsonObject, type JsonObject } from '../models/json-object.ts';
import type { FieldRule } from './field-rule.ts';

/** An object that a caller hands in, and the fields it may have. */
export interface Form {
  /** Whose fields they are, for people: "a fault". */
  readonly owner: string;
  /** Where it stands: "faults[0].do"; empty for the outermost object. */
  readonly path: string;
  readonly rules: Readonly<Record<string, FieldRule>>;
}

/** Throws a `TypeError` that names the first field which is unknown, missing or unfit. */
export function checkFields(given: unknown, { owner, path, rules }: Form): void {
  if (!isJsonObject(given)) {
    const place = path === '' ? `what ${owner} is given` : path;
    throw new TypeError(`${place} is ${show(given)}; it must be an object`);
  }
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(rules, name)) continue;
    const names = Object.keys(rules).join(', ');
    throw new TypeError(`${placeOf(path, name)} is unknown; ${owner} has ${names}`);
  }
  for (const [name, rule] of Object.entries(rules)) checkField(given, name, rule, path);
}

/** Throws a `TypeError` where one field is missing or unfit. */
export function checkField(given: JsonObject, name: string, rule: FieldRule, path: string): void {
  const value = given[name];
  if (value === undefined ? rule.required !== true : rule.fits(value)) return;
  const place = placeOf(path, name);
  throw new TypeError(`${place} is ${show(value, rule)}; it must be ${rule.expected}`);
}

function placeOf(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function show(value: unknown, rule?: FieldRule): string {
  if (value === undefined) return 'missing';
  if (rule?.secret === true) return `of type ${typeof value}`;
  return inspect(value, {
    depth: 0,
    maxStringLength: 60,
    maxArrayLength: 3,
    breakLength: Infinity,
  });
}
