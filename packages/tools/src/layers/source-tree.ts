import { posix } from 'node:path';
import type { Import } from './read-imports.ts';
import { readImports } from './read-imports.ts';

/** One TypeScript file of a package, with what it imports. */
export interface SourceFile {
  /** From the repository's root, with `/`. */
  readonly path: string;
  readonly package: string;
  readonly area: 'src' | 'test' | 'config';
  /** The path inside its area, e.g. `flow/lane.ts`. */
  readonly name: string;
  readonly text: string;
  readonly imports: readonly ResolvedImport[];
}

/** An import, with the path of the file it means when it is relative. */
export interface ResolvedImport extends Import {
  readonly target: string | undefined;
}

/** Files by path, as text → files with their imports. */
export function readSourceTree(texts: ReadonlyMap<string, string>): readonly SourceFile[] {
  return [...texts].map(([path, text]) => {
    const [, name = '', area = '', ...rest] = path.split('/');
    const isConfig = rest.length === 0;
    return {
      path,
      package: name,
      area: isConfig ? 'config' : area === 'test' ? 'test' : 'src',
      name: isConfig ? area : rest.join('/'),
      text,
      imports: readImports(path, text).map((found) => ({ ...found, target: target(path, found) })),
    };
  });
}

function target(path: string, { specifier }: Import): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return posix.join(posix.dirname(path), specifier);
}
