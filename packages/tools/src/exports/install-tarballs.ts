import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { link } from '../link.ts';
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
    // The workspace's own copy of a library stands for the one a registry would send.
    for (const library of libraries) link(library, join(source, 'node_modules', library), folder);
  }
}
