/** What one place in a JSON value becomes. `GONE` takes it out. */
export const GONE = Symbol('gone');

/** Values that no reader expects, as providers under stress and attackers send them. */
export const HOSTILE: readonly unknown[] = [
  GONE,
  null,
  true,
  false,
  0,
  -1,
  1e308,
  2 ** 60,
  '',
  ' ',
  '..',
  '../../v1/other',
  '%2e%2e%2f',
  'constructor',
  '__proto__',
  'x'.repeat(1000),
  '\u0000\u001b[31m\u2028',
  '\ud800',
  'http://169.254.169.254/latest',
  'javascript:alert(1)',
  [],
  [null],
  [[[]]],
  {},
  { toString: 'x', valueOf: 1, then: 2 },
  nested(80),
];

export type Path = readonly string[];

/** Every place in a JSON value, the value itself first. */
export function placesIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key])),
  ];
}

/** The same JSON value with another value in one place. */
export function twist(value: unknown, path: Path, hostile: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return hostile === GONE ? undefined : hostile;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([name, inner]): [string, unknown][] => {
    if (name !== key) return [[name, inner]];
    return rest.length === 0 && hostile === GONE ? [] : [[name, twist(inner, rest, hostile)]];
  });
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

function nested(levels: number): unknown {
  return Array.from({ length: levels }).reduce<unknown>((inner) => ({ a: inner }), {});
}
