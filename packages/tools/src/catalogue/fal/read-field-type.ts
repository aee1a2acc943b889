import type { TSType } from 'oxc-parser';
import { mediaOf } from '../media-of.ts';
import type { WireField } from '../row.ts';

/** A field's type; what it is about tells the kind of file behind a link. */
export function readFieldType(type: TSType, about: string): WireField {
  const parts = partsOf(type);
  const words = parts.flatMap(wordOf);
  const names = parts.filter((part) => part.type !== 'TSLiteralType').map(nameOf);
  // `string` beside members lets any text through.
  if (words.length > 0 && !names.includes('string')) {
    return { ...ofMembers(words), ...(names.includes('ImageSize') && { maxSide: LONGEST_SIDE }) };
  }
  const media = mediaOf(about);
  const withMedia = media !== undefined && { media };
  if (names.includes('Blob')) return { type: 'string', ...withMedia };
  const name = names.find((each) => Object.hasOwn(types, each)) ?? 'object';
  if (name === 'Array') return { type: 'array', ...(isTextList(parts) && withMedia) };
  // Some links have a plain type.
  if (name === 'string' && /_url/.test(about.split(' ')[0] ?? ''))
    return { type: 'string', ...withMedia };
  return { type: types[name] ?? 'object' };
}

/** The most that `width` and `height` of ImageSize may be: OpenAPI of 2026-01-26. */
const LONGEST_SIDE = 14_142;

const types: Readonly<Record<string, WireField['type']>> = {
  string: 'string',
  number: 'number',
  boolean: 'boolean',
  Array: 'array',
};

function partsOf(type: TSType): readonly TSType[] {
  return type.type === 'TSUnionType' ? type.types.flatMap(partsOf) : [type];
}

function wordOf(type: TSType): (string | number)[] {
  if (type.type !== 'TSLiteralType' || type.literal.type !== 'Literal') return [];
  const { value } = type.literal;
  return typeof value === 'string' || typeof value === 'number' ? [value] : [];
}

function ofMembers(words: readonly (string | number)[]): WireField {
  const isNumeric = words.every((word) => typeof word === 'number');
  if (!isNumeric) return { type: 'string', enum: words };
  return {
    type: words.every((word) => Number.isInteger(word)) ? 'integer' : 'number',
    enum: words,
  };
}

function nameOf(type: TSType): string {
  if (type.type === 'TSStringKeyword') return 'string';
  if (type.type === 'TSNumberKeyword') return 'number';
  if (type.type === 'TSBooleanKeyword') return 'boolean';
  if (type.type === 'TSTypeReference' && type.typeName.type === 'Identifier') {
    return type.typeName.name;
  }
  return type.type;
}

function isTextList(parts: readonly TSType[]): boolean {
  return parts.some((part) => {
    const item = part.type === 'TSTypeReference' ? part.typeArguments?.params[0] : undefined;
    return item !== undefined && nameOf(item) === 'string';
  });
}
