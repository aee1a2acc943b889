import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'tsdown';
import { staticallyImported } from './src/build/statically-imported.ts';
import { publishedPackages, root } from './src/published-packages.ts';

/** With its licence. As a dependency it would be 124 files, read at every start, and 6 MB. */
const carryingZod = {
  deps: { alwaysBundle: [/^zod\//], dts: { neverBundle: [/^zod\//] } },
  copy: [{ from: 'node_modules/zod/LICENSE', to: 'dist', rename: 'zod.LICENSE' }],
};

export default defineConfig(
  publishedPackages().flatMap(({ name, folder, entryPoints, programs }) => {
    const shared = {
      name,
      cwd: folder,
      root: 'src',
      ...(name === '@kinora/core' && carryingZod),
      format: 'esm' as const,
      platform: 'node' as const,
      target: 'es2024',
      fixedExtension: false,
      tsconfig: `${root}tsconfig.json`,
      checks: { bundlerTimings: false },
      report: false,
      logLevel: 'warn' as const,
      failOnWarn: true,
      // Said of every build with TypeScript 7.
      suppressWarnings: [/does not yet have a stable API/],
    };
    const entry = [...entryPoints.values(), ...programs.values()];
    return [
      { ...shared, ...outputOf(folder, entry), sourcemap: true, dts: false },
      // Others add to the declarations of a module, which only its own file can take.
      { ...shared, entry, unbundle: true, dts: { emitDtsOnly: true, sourcemap: true } },
    ];
  }),
);

function outputOf(folder: string, entry: readonly string[]) {
  // The sources are published beside.
  const outputOptions = { sourcemapExcludeSources: true, comments: { jsdoc: false } };
  const workers = globSync('src/**/*-worker.ts', { cwd: folder });
  // A worker is started by its path, so no import leads to it, and its path stays.
  if (workers.length > 0) return { entry: [...entry, ...workers], unbundle: true, outputOptions };
  // Reading a file for each module takes a program longer at its start than all that they do.
  const codeSplitting = { groups: partsOf(folder) };
  return { entry: [...entry], outputOptions: { ...outputOptions, codeSplitting } };
}

/** What is loaded together lies in one file, where there is enough of it to matter. */
function partsOf(folder: string) {
  // An adapter in one file with what its other parts share could not be left out of a bundle.
  if (!existsSync(join(folder, 'src/client'))) return [];
  const part = (name: string, paths: readonly string[]) => {
    const files = staticallyImported(paths.map((path) => join(folder, 'src', path)));
    return { name, test: (path: string) => files.has(path) };
  };
  const firstCall = ['create-core.ts', 'submit-job.ts', 'job-ports.ts', 'adopt-job.ts'];
  // The first that has a file keeps it.
  return [
    { name: 'zod', test: /node_modules/ },
    part('start', ['client/create-kinora.ts', 'request/file.ts']),
    part('translation', ['client/translate.ts']),
    part('memory-store', ['store/memory-store.ts']),
    part(
      'engine',
      firstCall.map((name) => `client/${name}`),
    ),
  ];
}
