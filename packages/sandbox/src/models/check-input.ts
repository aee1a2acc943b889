import type { WireField, WireFields } from '@kinora/core/adapter';
import { isJsonObject, type JsonObject } from './json-object.ts';

/** What a submit body comes to, by a model's table of wire fields. */
export interface CheckedInput {
  /** The known fields, defaults filled in, enum members in the table's own type. */
  readonly values: JsonObject;
  readonly problems: readonly Problem[];
  /** Keys the model does not have; every provider ignores them. */
  readonly unknownFields: readonly string[];
}

/** One value the model does not take, and the rule it breaks. */
export interface Problem {
  readonly field: string;
  readonly rule: 'missing' | 'type' | 'enum' | 'minimum' | 'maximum' | 'length' | 'items';
  readonly input: unknown;
  readonly expected: WireField;
}

/** Checks a submit body; which problems matter, and how they are told, is the provider's affair. */
export function checkInput(fields: WireFields, body: JsonObject): CheckedInput {
  const values: [string, unknown][] = [];
  const problems: Problem[] = [];
  for (const [field, expected] of Object.entries(fields)) {
    const given = Object.hasOwn(body, field) ? body[field] : undefined;
    // A null stands for "not given": providers send their optional fields that way themselves.
    const input = given ?? expected.default;
    const missing = expected.required === true && (given === undefined || given === null);
    const rule = missing
      ? 'missing'
      : input === undefined
        ? undefined
        : brokenRule(expected, input);
    if (rule !== undefined) problems.push({ field, rule, input: missing ? body : input, expected });
    else if (input !== undefined) values.push([field, asListed(expected, input)]);
  }
  const unknownFields = Object.keys(body).filter((key) => !Object.hasOwn(fields, key));
  return { values: Object.fromEntries(values), problems, unknownFields };
}

function brokenRule(expected: WireField, input: unknown): Problem['rule'] | undefined {
  // fal's own schemas pair string enums with integer defaults: "129" and 129 are one member.
  if (expected.enum !== undefined) {
    return expected.enum.some((member) => String(member) === String(input)) ? undefined : 'enum';
  }
  if (!hasType(expected.type, input)) return 'type';
  if (typeof input === 'number') return brokenLimit(expected, input);
  if (typeof input === 'string') return longer([...input].length, expected.maxLength, 'length');
  if (Array.isArray(input)) return longer(input.length, expected.maxItems, 'items');
  return undefined;
}

function hasType(type: WireField['type'], input: unknown): boolean {
  switch (type) {
    case 'integer':
      return Number.isSafeInteger(input);
    case 'number':
      return Number.isFinite(input);
    case 'array':
      return Array.isArray(input);
    case 'object':
      return isJsonObject(input);
    case 'string':
    case 'boolean':
      return typeof input === type;
  }
}

function brokenLimit(expected: WireField, input: number): Problem['rule'] | undefined {
  if (expected.minimum !== undefined && input < expected.minimum) return 'minimum';
  if (expected.maximum !== undefined && input > expected.maximum) return 'maximum';
  return undefined;
}

function longer(
  size: number,
  most: number | undefined,
  rule: 'length' | 'items',
): Problem['rule'] | undefined {
  return most !== undefined && size > most ? rule : undefined;
}

function asListed(expected: WireField, input: unknown): unknown {
  return expected.enum?.find((member) => String(member) === String(input)) ?? input;
}
