import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { linkLibraries } from '../link-libraries.ts';
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
  linkLibraries(packages, folder);
}
