import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installTarballs } from '../exports/install-tarballs.ts';
import { packPackages } from '../exports/pack-packages.ts';
import { publishedPackages } from '../published-packages.ts';
import { runProgram } from '../run-program.ts';
import { benchmarksFolder } from './benchmarks-folder.ts';

/** Builds and packs Kinora, and puts the packages beside the peers as an install would. */
export function installKinora(): void {
  const packages = publishedPackages();
  const packed = join(benchmarksFolder, '.packed');
  rmSync(packed, { recursive: true, force: true });
  mkdirSync(packed, { recursive: true });
  // Takes half a minute, and minutes where the machine has other work.
  runProgram('tsdown', ['--config', 'packages/tools/tsdown.config.ts'], { limitMs: 900_000 });
  installTarballs(packages, packPackages(packages, packed), packed);
  for (const { name } of packages) {
    const place = join(benchmarksFolder, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    rmSync(place, { recursive: true, force: true });
    symlinkSync(join(packed, 'node_modules', name), place);
  }
}
