import { describe } from '../../request/describe.ts';
import type { WireField } from '../model.ts';

/** Whether a value can be sent in a wire field: as what, or what could be. */
export type Fit =
  | { readonly ok: true; readonly sent: unknown }
  | { readonly ok: false; readonly allowed: string; readonly nearest?: unknown };

/** Fits a value to a wire field. Enum members are matched by their text and sent as written. */
export function fit(field: WireField, value: unknown): Fit {
  if (isSize(field, value)) return { ok: true, sent: value };
  if (field.enum !== undefined) return fitEnum(field, field.enum, value);
  // A schema from elsewhere may name a type that is none.
  const accepts = Object.hasOwn(ACCEPTS, field.type) ? ACCEPTS[field.type] : () => false;
  if (!accepts(value))
    return { ok: false, allowed: allowedBy(field), nearest: round(field, value) };
  if (typeof value === 'number') return fitRange(field, value);
  if (typeof value === 'string' && field.maxLength !== undefined) {
    const fits = [...value].length <= field.maxLength;
    return fits ? { ok: true, sent: value } : { ok: false, allowed: allowedBy(field) };
  }
  if (Array.isArray(value)) return fitList(field, value);
  return { ok: true, sent: value };
}

/** Whether a field agrees with itself; one that does not is reached by `providerOptions` alone. */
export function isSound({ type, enum: members, minimum, maximum }: WireField): boolean {
  if (!Object.hasOwn(ACCEPTS, type)) return false;
  const isRange = minimum === undefined || maximum === undefined || minimum <= maximum;
  return isRange && (members === undefined || (members.length > 0 && members.every(ACCEPTS[type])));
}

/** What a wire field takes, in words. */
export function allowedBy(field: WireField): string {
  if (field.enum !== undefined) return field.enum.join(', ');
  if (field.media !== undefined) {
    const most = field.maxLength === undefined ? '' : ` of up to ${field.maxLength} characters`;
    return `a link to a file (${field.media})${most}`;
  }
  const { minimum, maximum, exclusive, maxLength, type } = field;
  const from = exclusive === 'minimum' ? 'above' : 'from';
  if (minimum !== undefined && maximum !== undefined) {
    const range = `${type} ${minimum} to ${maximum}`;
    return exclusive === undefined ? range : `${range}, without the ${exclusive}`;
  }
  if (minimum !== undefined) return `${type} ${from} ${minimum}`;
  if (maximum !== undefined) {
    return `${type} ${exclusive === 'maximum' ? 'below' : 'up to'} ${maximum}`;
  }
  return maxLength === undefined ? WORDS[type] : `up to ${maxLength} characters`;
}

/** The number in a wire word such as `5`, `"5"`, `"5s"` or `"720p"`. */
export function numberIn(word: string | number): number | undefined {
  const digits = /^(\d+(?:\.\d+)?)(?:s|p|fps)?$/i.exec(String(word))?.[1];
  return digits === undefined ? undefined : Number(digits);
}

const WORDS = {
  string: 'text',
  integer: 'an integer',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
} as const satisfies Record<WireField['type'], string>;

const ACCEPTS = {
  string: (value) => typeof value === 'string',
  integer: (value) => Number.isSafeInteger(value),
  number: (value) => Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
  array: (value) => Array.isArray(value),
  object: (value) => typeof value === 'object' && value !== null,
} as const satisfies Record<WireField['type'], (value: unknown) => boolean>;

function fitEnum(field: WireField, members: readonly (string | number)[], value: unknown): Fit {
  const same = members.find((member) => isSameWord(member, value));
  if (same !== undefined) return { ok: true, sent: same };
  const nearest = typeof value === 'number' ? nearestOf(members, value) : undefined;
  return { ok: false, allowed: allowedBy(field), nearest };
}

/** `720P` is `720p`, and `"129"` is 129. */
function isSameWord(member: string | number, value: unknown): boolean {
  if (typeof value === 'number' && numberIn(member) === value) return true;
  return String(member).toLowerCase() === describeWord(value).toLowerCase();
}

function describeWord(value: unknown): string {
  return typeof value === 'string' ? value : describe(value);
}

function nearestOf(members: readonly (string | number)[], value: number) {
  const distance = (member: string | number) => Math.abs((numberIn(member) ?? Infinity) - value);
  const [nearest] = members.toSorted((a, b) => distance(a) - distance(b));
  return nearest !== undefined && Number.isFinite(distance(nearest)) ? nearest : undefined;
}

function fitRange(field: WireField, value: number): Fit {
  const nearest = clamp(field, value);
  const isBound = field.exclusive !== undefined && nearest === field[field.exclusive];
  if (nearest === value && !isBound) return { ok: true, sent: value };
  // Nothing is nearest to a bound that is left out.
  return { ok: false, allowed: allowedBy(field), ...(!isBound && { nearest }) };
}

function fitList({ minItems = 0, maxItems = Infinity }: WireField, list: readonly unknown[]): Fit {
  if (list.length >= minItems && list.length <= maxItems) return { ok: true, sent: list };
  const most = Number.isFinite(maxItems) ? ` to ${maxItems}` : ' or more';
  return { ok: false, allowed: `a list of ${minItems}${most}` };
}

/** Whether a value is a picture's size, in a field that takes one beside its words. */
function isSize({ maxSide }: WireField, value: unknown): boolean {
  if (maxSide === undefined || typeof value !== 'object' || value === null) return false;
  const { width, height } = { width: 0, height: 0, ...value };
  const isLength = (side: unknown) =>
    Number.isSafeInteger(side) && Number(side) > 0 && Number(side) <= maxSide;
  return isLength(width) && isLength(height);
}

function round(field: WireField, value: unknown): number | undefined {
  const isFraction = field.type === 'integer' && Number.isFinite(value);
  const nearest = isFraction ? clamp(field, Math.round(Number(value))) : undefined;
  const isBound = field.exclusive !== undefined && nearest === field[field.exclusive];
  return Number.isSafeInteger(nearest) && !isBound ? nearest : undefined;
}

function clamp({ minimum = -Infinity, maximum = Infinity }: WireField, value: number): number {
  return Math.min(Math.max(value, minimum), maximum);
}
