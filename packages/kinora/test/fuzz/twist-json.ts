import { HOSTILE_NAMES, HOSTILE_VALUES } from './hostile-values.ts';

/** Where and with what a text of JSON is changed; each number is taken modulo what there is. */
export interface Draw {
  readonly place: number;
  readonly value: number;
}

type Path = readonly string[];
/** Writes one property or element anew, from its name and its value as JSON. */
type Rewrite = (name: string | undefined, value: string, hostile: string) => string;

const property = (name: string | undefined, value: string) =>
  name === undefined ? value : `${name}:${value}`;

/** What becomes of one place in a text of JSON; each may leave text that is JSON no more. */
export const TWISTS: readonly Rewrite[] = [
  (name, _value, hostile) => property(name, hostile),
  (name, _value, hostile) => property(name, hostile),
  () => '',
  (name, value, hostile) => property(name === undefined ? name : renamed(hostile), value),
  // A name that comes twice: one value wins.
  (name, value, hostile) => `${property(name, value)},${property(name, hostile)}`,
  (name, value, hostile) => `${property(name, hostile)},${property(name, value)}`,
  (name, value, hostile) => `${property(name, value)},"__proto__":${hostile}`,
  (name, value) => property(name, `[${value}]`),
  (name, value) => property(name, `{"a":${value}}`),
  (name, value) => property(name, `${'['.repeat(100)}${value}${']'.repeat(100)}`),
  (name, value) => property(name, JSON.stringify(value)),
];

/** The same text with one place rewritten. */
export function twistJson(text: string, { place, value }: Draw, rewrite: Rewrite): string {
  const json = parsed(text);
  if (json === undefined) return text;
  const paths = placesIn(json);
  const path = paths[place % paths.length] ?? [];
  const hostile = HOSTILE_VALUES[value % HOSTILE_VALUES.length] ?? 'null';
  return write(json, path, undefined, (name, inner) => rewrite(name, inner, hostile));
}

function renamed(hostile: string): string {
  return JSON.stringify(HOSTILE_NAMES[hostile.length % HOSTILE_NAMES.length] ?? '');
}

/** An earlier change may have left no JSON to change, or JSON too deep to be written again. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(JSON.stringify(JSON.parse(text)));
  } catch {
    return undefined;
  }
}

function placesIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null || path.length > 20) return [path];
  const inside = Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]));
  return [path, ...inside];
}

/** JSON, with the place at the end of the path rewritten. */
function write(
  value: unknown,
  path: Path | undefined,
  name: string | undefined,
  rewrite: (name: string | undefined, value: string) => string,
): string {
  const [key] = path ?? [];
  if (path === undefined) return property(name, JSON.stringify(value));
  if (key === undefined) return rewrite(name, JSON.stringify(value));
  const isList = Array.isArray(value);
  const parts = Object.entries(Object(value)).map(([each, inner]) =>
    write(
      inner,
      each === key ? path.slice(1) : undefined,
      isList ? undefined : JSON.stringify(each),
      rewrite,
    ),
  );
  const inside = parts.filter((part) => part !== '').join(',');
  return property(name, isList ? `[${inside}]` : `{${inside}}`);
}
