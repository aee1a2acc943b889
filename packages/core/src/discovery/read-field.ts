import { fit } from '../contract/binding/fit.ts';
import type { WireField } from '../contract/model.ts';
import { limitsIn } from './limits-in.ts';
import { mediaOf } from './media-of.ts';
import {
  branchesIn,
  isPart,
  joined,
  plainSchema,
  type Reading,
  type SchemaPart,
} from './plain-schema.ts';

/** One property as a wire field; undefined where its schema says more, or less, than a field can. */
export function readField(reading: Reading, name: string, part: unknown): WireField | undefined {
  const plain = plainSchema(reading, part);
  const cases = plain && casesOf(reading, plain);
  if (plain === undefined || cases === undefined) return undefined;
  const fields = cases.parts.map((each) => fieldOf(reading, name, each));
  const field = fields.includes(undefined)
    ? undefined
    : unionOf(fields.flatMap((one) => one ?? []));
  if (field === undefined) return undefined;
  const whole: WireField = { ...field, ...(cases.isNullable && { nullable: true }) };
  return { ...whole, ...defaultIn(whole, plain['default']) };
}

interface Cases {
  readonly parts: readonly SchemaPart[];
  readonly isNullable: boolean;
}

/** What a value may be, one at a time, `null` apart. */
function casesOf(reading: Reading, plain: SchemaPart): Cases | undefined {
  const { anyOf, oneOf, ...rest } = plain;
  if (anyOf !== undefined && oneOf !== undefined) return undefined;
  const branches = branchesIn(anyOf ?? oneOf ?? [{}]);
  if (branches === undefined) return undefined;
  const parts: SchemaPart[] = [];
  for (const branch of branches) {
    const own = plainSchema(reading, branch);
    const both = own && joined(own, rest);
    if (both === undefined) return undefined;
    parts.push(both);
  }
  const real = parts.filter((part) => !isNull(part));
  const isNullable = real.length < parts.length || real.some(takesNull);
  return real.length === 0 ? undefined : { parts: real, isNullable };
}

function isNull({ type, const: only, enum: members }: SchemaPart): boolean {
  const isOnly =
    Array.isArray(members) && members.length > 0 && members.every((one) => one === null);
  return type === 'null' || only === null || isOnly;
}

function takesNull({ type, nullable, enum: members }: SchemaPart): boolean {
  const lists = [type, members].filter((list) => Array.isArray(list));
  return nullable === true || lists.some((list) => list.includes('null') || list.includes(null));
}

/** Words that rule out what a wire field cannot say. */
const BEYOND = ['not', 'if', 'anyOf', 'oneOf', 'then', 'else'];

function fieldOf(reading: Reading, name: string, part: SchemaPart): WireField | undefined {
  const { multipleOf = 1 } = part;
  if (BEYOND.some((word) => part[word] !== undefined) || multipleOf !== 1) return undefined;
  const members = membersOf(part);
  const type = typeOf(part, members);
  if (type === undefined || members === 'unreadable') return undefined;
  if (members !== undefined) return { type, enum: members };
  const limits = limitsIn(type, part);
  if (limits === undefined) return undefined;
  const media = isLinkable(reading, type, part) ? mediaOf(name, part) : undefined;
  const maxSide = type === 'object' ? maxSideOf(reading, part) : undefined;
  return {
    type,
    ...limits,
    ...(media !== undefined && { media }),
    ...(maxSide !== undefined && { maxSide }),
  };
}

const TYPES: Readonly<Record<string, WireField['type']>> = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  // No type of JSON Schema, but one that a provider's models have.
  float: 'number',
  boolean: 'boolean',
  array: 'array',
  object: 'object',
};

type Members = readonly (string | number)[] | 'unreadable' | undefined;

function typeOf(part: SchemaPart, members: Members): WireField['type'] | undefined {
  const { type } = part;
  const all: readonly unknown[] = Array.isArray(type) ? type : [type];
  const words = all.filter((each) => each !== 'null');
  const [word, more] = words;
  const said = typeof word === 'string' && Object.hasOwn(TYPES, word) ? TYPES[word] : undefined;
  const stated = more === undefined ? said : numericOf(words);
  const inferred = type === undefined ? inferredFrom(part, members) : stated;
  if (!Array.isArray(members) || inferred === undefined) return inferred;
  // A choice of another type than it says contradicts itself.
  return members.every((member) => fit({ type: inferred }, member).ok) ? inferred : undefined;
}

function numericOf(words: readonly unknown[]): WireField['type'] | undefined {
  return words.every((word) => word === 'integer' || word === 'number') ? 'number' : undefined;
}

function inferredFrom(part: SchemaPart, members: Members): WireField['type'] | undefined {
  if (Array.isArray(members)) {
    const types = ['string', 'integer', 'number'] as const;
    return types.find((type) => members.every((member) => fit({ type }, member).ok));
  }
  if (part['properties'] !== undefined) return 'object';
  return part['items'] === undefined ? undefined : 'array';
}

const MOST_MEMBERS = 5000;
const LONGEST_MEMBER = 200;

function membersOf({ enum: list, const: only }: SchemaPart): Members {
  if (list === undefined && only === undefined) return undefined;
  const all = list === undefined ? [only] : list;
  if (!Array.isArray(all) || all.length > MOST_MEMBERS) return 'unreadable';
  const members = all.filter((member) => member !== null);
  const isBoth = members.length === 2 && members.includes(true) && members.includes(false);
  if (isBoth) return undefined;
  const isReadable = members.length > 0 && members.every(isMember);
  const isOnly = only === undefined || members.includes(only);
  return isReadable && isOnly ? members : 'unreadable';
}

function isMember(value: unknown): value is string | number {
  if (typeof value === 'string') return value.length <= LONGEST_MEMBER;
  return typeof value === 'number' && Number.isFinite(value);
}

/** A list that holds anything but texts has no links of its own. */
function isLinkable(reading: Reading, type: WireField['type'], { items, format }: SchemaPart) {
  if (type !== 'array') return type === 'string';
  const item = items === undefined ? undefined : plainSchema(reading, items);
  return item === undefined
    ? items === undefined && format !== undefined
    : item['type'] === 'string';
}

/** The most pixels a side, in an object that is a picture's size. */
function maxSideOf(reading: Reading, { properties }: SchemaPart): number | undefined {
  const [width, height] = ['width', 'height'].map((name) => {
    const has = isPart(properties) && Object.hasOwn(properties, name);
    const side = has ? plainSchema(reading, properties[name]) : undefined;
    const longest = side?.['type'] === 'integer' ? side['maximum'] : undefined;
    return typeof longest === 'number' && longest > 0 ? Math.floor(longest) : undefined;
  });
  return width === undefined || height === undefined ? undefined : Math.min(width, height);
}

/** Several cases as one field, where one field can say them all. */
function unionOf(fields: readonly WireField[]): WireField | undefined {
  const [first, second, third] = fields;
  if (first === undefined || second === undefined) return first;
  const words = fields.find((field) => field.enum !== undefined && field.type === 'string');
  const pixels = fields.find(({ type }) => type === 'object');
  if (words !== undefined && pixels !== undefined && third === undefined) {
    const { maxSide } = pixels;
    return { ...words, ...(maxSide !== undefined && { maxSide }) };
  }
  const free = fields.find(({ type, enum: members }) => type === 'string' && members === undefined);
  const isText = fields.every(({ type }) => type === 'string');
  if (isText) return free ?? { type: 'string', enum: fields.flatMap((field) => field.enum ?? []) };
  const isOpen = fields.every((field) => Object.keys(field).length === 1);
  return isOpen && numericOf(fields.map(({ type }) => type)) !== undefined
    ? { type: 'number' }
    : undefined;
}

const LONGEST_DEFAULT = 1000;

/** A default that its own field does not take is not to be believed, nor sent. */
function defaultIn(field: WireField, value: unknown): { readonly default?: unknown } {
  if (value === undefined || value === null) return {};
  const fitted = fit(field, value);
  if (!fitted.ok || JSON.stringify(value).length > LONGEST_DEFAULT) return {};
  return { default: fitted.sent };
}
