import type { MediaKind, WireField } from './row.ts';

/**
 * Reads wire fields written as in `prompt*:str<=2500; duration:int{5,10}=5; image:image`.
 *
 * `*` is required and `?` may be null; the type is one of `types` below; then come members in braces
 * or a range such as `[1..30]`, whose bound is left out after a round bracket, the longest side of a
 * picture after `@`, the shortest list after `>=`, the longest text or list after `<=`, and the
 * default after `=`. Words stand for themselves, anything else is JSON.
 */
export function readFields(text: string): ReadonlyMap<string, WireField> {
  const scanner: Scanner = { text, at: 0 };
  const fields = new Map<string, WireField>();
  while (scanner.at < text.length) {
    const [, name = '', star, mark, word = ''] = expectToken(scanner, HEAD);
    if (fields.has(name)) throw new SyntaxError(`${name} is there twice`);
    const flags = {
      ...(star !== '' && { required: true }),
      ...(mark !== '' && { nullable: true }),
    };
    fields.set(name, readField(scanner, word, flags as Flags));
    if (scanner.at < text.length) expectToken(scanner, /; ?/y);
  }
  return fields;
}

interface Scanner {
  readonly text: string;
  at: number;
}

type Flags = Pick<WireField, 'required' | 'nullable'>;

const HEAD = /([a-z]\w*)(\*?)(\??):([a-z]+)/iy;
const RANGE = /([[(])(-?[\d.]*?)\.\.(-?[\d.]*)([\])])/y;
const WORD = /[\w.:+/*-]+/y;

const types = {
  str: { type: 'string' },
  int: { type: 'integer' },
  num: { type: 'number' },
  bool: { type: 'boolean' },
  list: { type: 'array' },
  obj: { type: 'object' },
  image: link('image'),
  video: link('video'),
  audio: link('audio'),
  images: links('image'),
  videos: links('video'),
  audios: links('audio'),
} as const satisfies Readonly<Record<string, WireField>>;

function link(media: MediaKind) {
  return { type: 'string', media } as const;
}

function links(media: MediaKind) {
  return { type: 'array', media } as const;
}

function readField(scanner: Scanner, word: string, flags: Flags): WireField {
  if (!isType(word)) throw new SyntaxError(`no type ${word}`);
  const type: WireField = types[word];
  const isText = type.type === 'string';
  const members = token(scanner, /\{/y) && readMembers(scanner, isText);
  const [, opening, minimum, maximum, closing] = token(scanner, RANGE) ?? [];
  const side = token(scanner, /@(\d+)/y)?.[1];
  const least = token(scanner, />=(\d+)/y)?.[1];
  const most = token(scanner, /<=(\d+)/y)?.[1];
  const fallback = token(scanner, /=/y) && readValue(scanner, isText);
  return {
    type: type.type,
    ...flags,
    ...(members !== undefined && { enum: members }),
    ...bound('minimum', minimum),
    ...bound('maximum', maximum),
    ...(opening === '(' && { exclusive: 'minimum' }),
    ...(closing === ')' && { exclusive: 'maximum' }),
    ...bound('maxSide', side),
    ...bound('minItems', least),
    ...bound(type.type === 'array' ? 'maxItems' : 'maxLength', most),
    ...(fallback !== undefined && { default: fallback }),
    ...(type.media !== undefined && { media: type.media }),
  };
}

function isType(word: string): word is keyof typeof types {
  return Object.hasOwn(types, word);
}

function readMembers(scanner: Scanner, isText: boolean): (string | number)[] {
  const members: (string | number)[] = [];
  do {
    const member = readValue(scanner, isText);
    if (typeof member !== 'string' && typeof member !== 'number') {
      throw new SyntaxError(`a member is a word or a number, not ${JSON.stringify(member)}`);
    }
    members.push(member);
  } while (token(scanner, /,/y) !== undefined);
  expectToken(scanner, /\}/y);
  return members;
}

/** A bare word in a text field is text, even `5` and `true`. */
function readValue(scanner: Scanner, isText: boolean): unknown {
  const word = token(scanner, WORD)?.[0];
  if (word === undefined) return readJson(scanner);
  return isText ? word : JSON.parse(word);
}

function readJson(scanner: Scanner): unknown {
  const [json] = expectToken(scanner, /"(?:[^"\\]|\\.)*"|\[\]|\{[^}]*\}/y);
  return JSON.parse(json);
}

type Bound = 'minimum' | 'maximum' | 'maxSide' | 'maxLength' | 'minItems' | 'maxItems';

function bound(name: Bound, digits?: string) {
  return digits === undefined || digits === '' ? {} : { [name]: Number(digits) };
}

function token(scanner: Scanner, pattern: RegExp): RegExpExecArray | undefined {
  const sticky = new RegExp(pattern);
  sticky.lastIndex = scanner.at;
  const found = sticky.exec(scanner.text) ?? undefined;
  if (found !== undefined) scanner.at = sticky.lastIndex;
  return found;
}

function expectToken(scanner: Scanner, pattern: RegExp): RegExpExecArray {
  const found = token(scanner, pattern);
  if (found !== undefined) return found;
  const rest = scanner.text.slice(scanner.at, scanner.at + 40);
  throw new SyntaxError(`not the notation of fields: "${rest}"`);
}
