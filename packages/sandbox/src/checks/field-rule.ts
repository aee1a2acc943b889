import { isJsonObject } from '../models/json-object.ts';

/** What one field of an object that a caller hands in must be. */
export interface FieldRule {
  readonly fits: (value: unknown) => boolean;
  /** The end of a sentence that begins with the field's name: "true or false". */
  readonly expected: string;
  readonly required?: boolean;
  /** Its value never shows in a message. */
  readonly secret?: boolean;
}

export function required(rule: FieldRule): FieldRule {
  return { ...rule, required: true };
}

/** One of the words that are the keys of a table, so that none of a union's can be forgotten. */
export function oneOf<Word extends string>(words: Readonly<Record<Word, unknown>>): FieldRule {
  return {
    fits: (value) => typeof value === 'string' && Object.hasOwn(words, value),
    expected: `one of ${Object.keys(words).join(', ')}`,
  };
}

export const anything: FieldRule = { fits: () => true, expected: 'anything' };

export const flag: FieldRule = {
  fits: (value) => typeof value === 'boolean',
  expected: 'true or false',
};

export const text: FieldRule = {
  fits: (value) => typeof value === 'string' && value !== '',
  expected: 'a string that is not empty',
};

export const list: FieldRule = { fits: Array.isArray, expected: 'an array' };

export const object: FieldRule = { fits: isJsonObject, expected: 'an object' };

export const notNegative: FieldRule = {
  fits: (value) => typeof value === 'number' && value >= 0,
  expected: '0 or more',
};

export const positive: FieldRule = {
  fits: (value) => typeof value === 'number' && value > 0,
  expected: 'more than 0',
};

/** A whole number from `least` to `most`. */
export function whole(least: number, most = Number.MAX_SAFE_INTEGER): FieldRule {
  const upTo = most === Number.MAX_SAFE_INTEGER ? ' or more' : ` to ${most}`;
  return {
    fits: (value) => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most,
    expected: `a whole number, ${least}${upTo}`,
  };
}

/** An object with these methods, whatever else it has. */
export function withMethods(...names: readonly string[]): FieldRule {
  return {
    fits: (value) =>
      typeof value === 'object' &&
      value !== null &&
      names.every((name) => typeof Reflect.get(value, name) === 'function'),
    expected: `an object with ${names.map((name) => `${name}()`).join(' and ')}`,
  };
}
