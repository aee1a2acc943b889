import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedPackage } from '../published-packages.ts';
import { runProgram } from '../run-program.ts';

/** Runs each program of the installed packages for its version; returns how many there are. */
export function tryPrograms(packages: readonly PublishedPackage[], folder: string): number {
  const programs = packages.flatMap(({ name, version, programs: own }) =>
    [...own.keys()].map((program) => ({ name, version, program })),
  );
  for (const { name, version, program } of programs) {
    const path = join('node_modules', name, binOf(join(folder, 'node_modules', name), program));
    const told = runProgram('node', [path, '--version'], { folder }).trim();
    if (told !== version) throw new Error(`${program} says that it is ${told}, not ${version}`);
  }
  return programs.length;
}

function binOf(folder: string, program: string): string {
  // Packed from a manifest that has the program.
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly bin: Readonly<Record<string, string>>;
  };
  return bin[program] ?? '';
}
