import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedPackage } from '../published-packages.ts';
import { runProgram } from '../run-program.ts';

/** Packs each package into the folder, as publishing would: package name → tarball. */
export function packPackages(
  packages: readonly PublishedPackage[],
  folder: string,
): ReadonlyMap<string, string> {
  const filters = packages.map(({ name }) => `--filter=${name}`);
  runProgram('pnpm', ['--recursive', ...filters, 'pack', '--pack-destination', folder]);
  return new Map(
    packages.map(({ name, version }) => {
      const tarball = join(folder, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
      if (!existsSync(tarball)) throw new Error(`${name} was not packed to ${tarball}`);
      return [name, tarball];
    }),
  );
}
