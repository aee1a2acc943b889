import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../published-packages.ts';

/**
 * Copies the workspace with its links, so that mutants stay out of it and edits out of the run.
 * The libraries are not copied: the copy leads to those of the workspace.
 */
export function copyWorkspace(folder: string): void {
  const options = { recursive: true, verbatimSymlinks: true, filter: isNeeded };
  for (const name of readdirSync(root)) {
    if (name !== 'node_modules' && name !== '.git') {
      cpSync(join(root, name), join(folder, name), options);
    }
  }
  const libraries = join(root, 'node_modules');
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(libraries)) {
    const target = join(folder, 'node_modules', name);
    if (name === '.pnpm') symlinkSync(join(libraries, name), target);
    else if (!name.startsWith('.')) cpSync(join(libraries, name), target, options);
  }
}

/** What is built, and what the benchmarks install for themselves. */
const unneeded = new Set(['dist', '.turbo', 'coverage', '.pnpm', '.packed']);

function isNeeded(path: string): boolean {
  return !unneeded.has(basename(path));
}
