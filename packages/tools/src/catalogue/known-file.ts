import type { ModelEntry } from 'kinora';
import type { WireField } from './row.ts';

/**
 * The module that tells compilers what a provider's models take. It is types alone, so that no
 * program carries it.
 */
export function knownFile(provider: string, name: string, entries: readonly ModelEntry[]): string {
  const title = name.replace(/^./, (first) => first.toUpperCase());
  const families = familiesOf(entries);
  return `${entries.length + families.length < LONGEST ? '' : LONG}/**
 * What ${name}'s models take, for editors and compilers; \`pnpm catalogue\` writes this file
 * from the same sources as data.ts.
 */
declare module '@kinora/core/known-models' {
  interface KnownProviders {
    ${provider}: ${title}Models;
  }
}

/** By \`provider:id\`; families are all that they may lead to. */
export interface ${title}Models {
${entries.map((entry) => `  ${literal(entry.name)}: ${modelOf(entry)};`).join('\n')}
${families
  .map(([family, names]) => `  ${nameOf(family)}: ${title}Models[${union(names)}];`)
  .join('\n')}
}
`;
}

/** Lines of a file that needs no leave to be longer, its frame apart. */
const LONGEST = 280;
const LONG =
  '/* oxlint-disable max-lines -- generated: a line for each endpoint and each family */\n';

function modelOf({ fields, isPartial, limits }: ModelEntry): string {
  const { aspectRatios = [], resolutions = [], durationSeconds, frames } = limits;
  const values = { aspectRatio: aspectRatios, resolution: resolutions, durationSeconds, frames };
  const neutral = Object.entries(values).flatMap(([field, members]) =>
    Array.isArray(members) && members.length > 0 ? [`${field}: ${union(members)}`] : [],
  );
  const wire = Object.entries(fields).map(([name, field]) => `${nameOf(name)}: ${typeOf(field)}`);
  const isOpen = wire.length === 0 || isPartial === true;
  const open = isOpen ? ['[field: string]: unknown'] : [];
  return `{ ${[...neutral, `wire: { ${[...wire, ...open].join('; ')} }`].join('; ')} }`;
}

function typeOf(field: WireField): string {
  const { enum: members, maxSide, nullable } = field;
  const own = members === undefined ? TYPES[field.type] : union(members);
  const text = field.type === 'array' && field.media !== undefined ? 'readonly string[]' : own;
  const size = maxSide === undefined ? '' : ' | { width: number; height: number }';
  return `${text}${size}${nullable === true ? ' | null' : ''}`;
}

const TYPES = {
  string: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  array: 'readonly unknown[]',
  object: 'object',
} as const satisfies Readonly<Record<WireField['type'], string>>;

/** The families of a provider; also versions that have only one tier for a task. */
function familiesOf(entries: readonly ModelEntry[]): readonly (readonly [string, string[]])[] {
  const families = new Set(entries.flatMap(({ family }) => family ?? []));
  const versions = [...families].flatMap(shorter).filter((name) => /\d/.test(name));
  const names = new Set([...families, ...versions]);
  return [...names].toSorted().flatMap((name) => {
    const ids = entries.filter((entry) => isMeant(entry, name, entries)).map((entry) => entry.name);
    return ids.length === 0 ? [] : [[name, ids] as const];
  });
}

/** `kling`, then `kling-2.6`, then `kling-2.6-pro`. */
function shorter(family: string): readonly string[] {
  const words = family.split('-');
  return words.map((_, index) => words.slice(0, index + 1).join('-'));
}

function isMeant(
  { family, task }: ModelEntry,
  name: string,
  entries: readonly ModelEntry[],
): boolean {
  if (family === name) return true;
  const isOwn = entries.some((entry) => entry.family === name);
  if (isOwn || family?.startsWith(`${name}-`) !== true) return false;
  return entries.every(
    (entry) =>
      entry.task !== task ||
      entry.family === family ||
      entry.family?.startsWith(`${name}-`) !== true,
  );
}

function union(members: readonly unknown[]): string {
  return [...new Set(members)].map((member) => literal(member)).join(' | ');
}

function literal(member: unknown): string {
  if (typeof member !== 'string') return JSON.stringify(member);
  return /['\\\n]/.test(member) ? JSON.stringify(member) : `'${member}'`;
}

function nameOf(key: string): string {
  return /^[a-z_]\w*$/i.test(key) ? key : literal(key);
}
