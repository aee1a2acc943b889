import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../published-packages.ts';
import { runProgram } from '../run-program.ts';

/** Where what is no part of the workspace is kept between runs. */
export const cacheFolder = join(root, 'node_modules/.cache/mutation');

const files = ['package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml'];

/**
 * Installs Stryker by a lockfile of its own, once, and returns its program. It is no dependency of
 * the workspace, which few would run and all would install.
 */
export function installStryker(): string {
  const source = join(import.meta.dirname, 'stryker');
  const folder = join(cacheFolder, 'stryker');
  const program = join(folder, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const isSame = files.every((name) => textOf(join(folder, name)) === textOf(join(source, name)));
  if (isSame && existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  for (const name of files) copyFileSync(join(source, name), join(folder, name));
  runProgram('npx', ['-y', 'pnpm@12.21.0', 'install', '--frozen-lockfile'], { folder });
  return program;
}

function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
