import { NAMES } from '../contract/binding/names.ts';
import type { WireFields } from '../contract/model.ts';

/**
 * How what a provider kept of an input compares with what was sent. `exact`: all of it is there,
 * with `extras` fields more that may be filled in. `other`: it was another request. `unclear`: it
 * differs in what a provider may have written another way.
 */
export type Comparison =
  | { readonly kind: 'exact'; readonly extras: number }
  | { readonly kind: 'other' }
  | { readonly kind: 'unclear' };

/** Providers write numbers as text and the reverse, null for what is absent, and fill in defaults. */
export function compareInput(sent: unknown, told: unknown, fields: WireFields = {}): Comparison {
  if (!isObject(sent) || !isObject(told)) return { kind: 'unclear' };
  const defaultOf = (key: string) =>
    Object.hasOwn(fields, key) ? (fields[key]?.default ?? undefined) : undefined;
  let isUnclear = false;
  for (const [key, value] of present(sent)) {
    const likeness = likenessOf(value, valueAt(told, key) ?? defaultOf(key));
    if (likeness === 'different' && TELLING.has(key)) return { kind: 'other' };
    if (likeness !== 'same') isUnclear = true;
  }
  const extras = present(told).filter(([key]) => valueAt(sent, key) === undefined);
  // Another value than the default was asked for by somebody.
  const isAsked = extras.some(([key, value]) => {
    const filled = defaultOf(key);
    return filled !== undefined && likenessOf(filled, value) !== 'same';
  });
  if (isUnclear || isAsked) return { kind: 'unclear' };
  return { kind: 'exact', extras: extras.length };
}

/** Only these are proof of another request: all else a provider may clamp, round or translate. */
const TELLING: ReadonlySet<string> = new Set([...NAMES.prompt, ...NAMES.seed]);

type JsonObject = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function present(object: JsonObject): readonly (readonly [string, unknown])[] {
  return Object.entries(object).filter(([, value]) => value !== undefined && value !== null);
}

function valueAt(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? (object[key] ?? undefined) : undefined;
}

type Likeness = 'same' | 'different' | 'unclear';

function likenessOf(sent: unknown, told: unknown): Likeness {
  if (Array.isArray(sent) && Array.isArray(told)) {
    const isSame =
      sent.length === told.length &&
      sent.every((value, index) => likenessOf(value, told[index]) === 'same');
    return isSame ? 'same' : 'unclear';
  }
  if (isObject(sent)) return compareInput(sent, told).kind === 'exact' ? 'same' : 'unclear';
  if (typeof sent === 'boolean' && typeof told === 'boolean') {
    return sent === told ? 'same' : 'different';
  }
  const [number, toldNumber] = [digitsOf(sent), digitsOf(told)];
  if (number !== undefined && toldNumber !== undefined) return compareNumbers(number, toldNumber);
  return typeof sent === 'string' && typeof told === 'string'
    ? compareTexts(sent, told)
    : 'unclear';
}

function digitsOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && /^-?\d{1,40}(\.\d{1,40})?$/.test(value) ? value : undefined;
}

function compareNumbers(sent: string, told: string): Likeness {
  const [number, toldNumber] = [Number(sent), Number(told)];
  if (sent === told) return 'same';
  if (Number.isInteger(number)) {
    // Beyond 2^53 different digits are the same number.
    if (number === toldNumber) return Number.isSafeInteger(number) ? 'same' : 'unclear';
    // A negative seed asks for one to be drawn.
    return number < 0 ? 'unclear' : 'different';
  }
  // Some keep 32 bits of a fraction.
  return Math.fround(number) === Math.fround(toldNumber) ? 'same' : 'different';
}

/** A text that was trimmed, normalised or cut may still be ours. */
function compareTexts(sent: string, told: string): Likeness {
  if (sent === told) return 'same';
  const [text, toldText] = [loosely(sent), loosely(told)];
  return text.startsWith(toldText) || toldText.startsWith(text) ? 'unclear' : 'different';
}

function loosely(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
}
