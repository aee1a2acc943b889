import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PublishedPackage } from '../published-packages.ts';
import { runProgram } from '../run-program.ts';

/** Lays the packed packages and the libraries they declare under `folder/node_modules`. */
export function installTarballs(
  packages: readonly PublishedPackage[],
  tarballs: ReadonlyMap<string, string>,
  folder: string,
): void {
  for (const [name, tarball] of tarballs) {
    const target = join(folder, 'node_modules', name);
    mkdirSync(target, { recursive: true });
    runProgram('tar', ['--extract', '--file', tarball, '--strip-components=1', '-C', target]);
  }
  for (const { folder: source, libraries } of packages) {
    for (const library of libraries) link(library, source, folder);
  }
}

// The workspace's own copy of a library stands for the one a registry would send.
function link(library: string, from: string, folder: string): void {
  const target = join(folder, 'node_modules', library);
  if (existsSync(target)) return;
  mkdirSync(dirname(target), { recursive: true });
  symlinkSync(join(from, 'node_modules', library), target);
}
