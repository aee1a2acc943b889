import { parseSync, Visitor } from 'oxc-parser';

/** One place where a file names another module; `dynamic` is `import()`, `type` vanishes on build. */
export interface Import {
  readonly specifier: string;
  readonly kind: 'static' | 'type' | 'dynamic';
  readonly line: number;
}

/** The imports and re-exports of one TypeScript file, in the order written. */
export function readImports(path: string, text: string): readonly Import[] {
  const { program, module, errors } = parseSync(path, text);
  const [error] = errors;
  if (error !== undefined) throw new SyntaxError(`${path}: ${error.message}`);

  const found: Found[] = [];
  for (const { moduleRequest, entries } of module.staticImports) {
    const isType = entries.length > 0 && entries.every((entry) => entry.isType);
    found.push({ ...moduleRequest, kind: isType ? 'type' : 'static' });
  }
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) {
      if (moduleRequest === null) continue;
      found.push({ ...moduleRequest, kind: isType ? 'type' : 'static' });
    }
  }
  new Visitor({
    ImportExpression: ({ source }) => {
      if (source.type !== 'Literal') return;
      found.push({ value: String(source.value), start: source.start, kind: 'dynamic' });
    },
    TSImportType: ({ source }) => {
      found.push({ value: source.value, start: source.start, kind: 'type' });
    },
  }).visit(program);
  return toImports(text, found);
}

interface Found {
  readonly value: string;
  readonly start: number;
  readonly kind: Import['kind'];
}

// An export list names its module once per entry; one finding per line is enough.
function toImports(text: string, found: readonly Found[]): readonly Import[] {
  const byPlace = new Map<string, Import>();
  for (const { value, start, kind } of found.toSorted((a, b) => a.start - b.start)) {
    const line = text.slice(0, start).split('\n').length;
    const key = `${line} ${value}`;
    if (byPlace.get(key)?.kind === 'static') continue;
    byPlace.set(key, { specifier: value, kind, line });
  }
  return [...byPlace.values()];
}
