import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readImports } from '../layers/read-imports.ts';

/** The files and those of their package that are loaded with them, as absolute paths. */
export function staticallyImported(entries: readonly string[]): ReadonlySet<string> {
  const found = new Set(entries);
  for (const path of found) {
    if (!existsSync(path)) continue;
    for (const { specifier, kind } of readImports(path, readFileSync(path, 'utf8'))) {
      if (kind === 'static' && specifier.startsWith('.')) {
        found.add(resolve(path, '..', specifier));
      }
    }
  }
  return found;
}
