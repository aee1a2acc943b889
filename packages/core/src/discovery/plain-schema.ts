/** A part of a schema whose words are read, whoever wrote it. */
export type SchemaPart = Readonly<Record<string, unknown>>;

/** What is being read, and how much more of it may be. */
export interface Reading {
  /** What `$ref`s point into. */
  readonly document: unknown;
  /** Parts that may still be looked at, so that no schema takes long however it is knotted. */
  partsLeft: number;
}

const MOST_PARTS = 5000;
const DEEPEST_PART = 16;
const MOST_BRANCHES = 20;
/** Parts that are longer are not taken together, which could double their length each time. */
const LONGEST_LIST = 1000;

export function startReading(document: unknown): Reading {
  return { document, partsLeft: MOST_PARTS };
}

/**
 * A part with its references followed and its `allOf` taken together; undefined where that goes on
 * too long, leads nowhere, or says two things.
 */
export function plainSchema(reading: Reading, part: unknown, depth = 0): SchemaPart | undefined {
  reading.partsLeft -= 1;
  if (!isPart(part) || depth > DEEPEST_PART || reading.partsLeft < 0) return undefined;
  const { $ref, allOf = [], ...own } = part;
  const branches = branchesIn(allOf);
  if (branches === undefined) return undefined;
  const linked = $ref === undefined ? [] : [targetOf(reading.document, $ref)];
  let whole: SchemaPart = {};
  for (const each of [...linked, ...branches]) {
    const plain = plainSchema(reading, each, depth + 1);
    const both = plain && joined(whole, plain);
    if (both === undefined) return undefined;
    whole = both;
  }
  return joined(whole, own);
}

/** The branches of `anyOf` and the like. */
export function branchesIn(list: unknown): readonly unknown[] | undefined {
  return Array.isArray(list) && list.length <= MOST_BRANCHES ? list : undefined;
}

export function isPart(value: unknown): value is SchemaPart {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Words that rule nothing out, so that two of them are no contradiction. */
const REMARKS = ['title', 'description', 'default', 'examples', 'example', '$schema', '$id'];

/** Both parts at once; what the second remarks on comes first. */
export function joined(first: SchemaPart, second: SchemaPart): SchemaPart | undefined {
  const words = Object.entries(second);
  if (words.length > LONGEST_LIST) return undefined;
  const whole = new Map(Object.entries(first));
  for (const [word, value] of words) {
    const before = whole.get(word);
    const isSaid = before !== undefined && !REMARKS.includes(word) && !word.startsWith('x-');
    const both = isSaid ? agreed(word, before, value) : value;
    if (both === undefined && value !== undefined) return undefined;
    whole.set(word, both);
  }
  return Object.fromEntries(whole);
}

function agreed(word: string, before: unknown, value: unknown): unknown {
  if (before === value) return value;
  if (lengthOf(before) > LONGEST_LIST || lengthOf(value) > LONGEST_LIST) return undefined;
  if (word === 'required' && Array.isArray(before) && Array.isArray(value)) {
    return [...new Set<unknown>([...(before as unknown[]), ...(value as unknown[])])];
  }
  if (word === 'properties' && isPart(before) && isPart(value)) {
    const twice = Object.keys(value).filter((name) => Object.hasOwn(before, name));
    const both = twice.map((name) => [name, { allOf: [before[name], value[name]] }]);
    return { ...before, ...value, ...Object.fromEntries(both) };
  }
  return isSameList(before, value) ? value : undefined;
}

function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  return isPart(value) || Array.isArray(value) ? Object.keys(value).length : 0;
}

function isSameList(before: unknown, value: unknown): boolean {
  if (!Array.isArray(before) || !Array.isArray(value)) return false;
  return before.length === value.length && before.every((one, at) => one === value[at]);
}

/** What a pointer such as `#/components/schemas/Input` leads to, inside the document alone. */
function targetOf(document: unknown, pointer: unknown): unknown {
  if (typeof pointer !== 'string' || !/^#(?:\/|$)/.test(pointer)) return undefined;
  const path = pointer.slice(2).split('/');
  if (path.length > DEEPEST_PART) return undefined;
  return path.reduce<unknown>((part, token) => {
    const name = token.replaceAll('~1', '/').replaceAll('~0', '~');
    return isPart(part) && Object.hasOwn(part, name) ? part[name] : undefined;
  }, document);
}
