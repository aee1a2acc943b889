/** Packs the built packages, and tries the tarballs as a person who installs them would. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installTarballs } from './exports/install-tarballs.ts';
import { packPackages } from './exports/pack-packages.ts';
import { tryEditor } from './exports/try-editor.ts';
import { tryGenerate } from './exports/try-generate.ts';
import { tryImports } from './exports/try-imports.ts';
import { tryPrograms } from './exports/try-programs.ts';
import { tryTypes } from './exports/try-types.ts';
import { publishedPackages } from './published-packages.ts';
import { runProgram } from './run-program.ts';

const packages = publishedPackages();
const folder = mkdtempSync(join(tmpdir(), 'kinora-exports-'));
try {
  const tarballs = packPackages(packages, folder);
  for (const { name, entryPoints } of packages) {
    const tarball = tarballs.get(name) ?? '';
    runProgram('publint', ['run', tarball, '--strict']);
    if (entryPoints.size === 0) continue;
    runProgram('attw', [tarball, '--profile', 'esm-only', '--no-definitely-typed', '--no-emoji']);
  }
  installTarballs(packages, tarballs, folder);
  const imported = tryImports(packages, folder);
  const programs = tryPrograms(packages, folder);
  const clipBytes = tryGenerate(folder);
  const names = await tryEditor(folder);
  const { seconds, kilobytes, types } = tryTypes(folder);
  console.log(
    `exports: ${tarballs.size} packages packed, ${imported} entry points imported, ` +
      `${programs} programs run, a clip of ${clipBytes} bytes generated`,
  );
  console.log(
    `exports: one call is checked in ${seconds} s and ${kilobytes} kB, by ${types} types; ` +
      `an editor offers ${names} names of models`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
