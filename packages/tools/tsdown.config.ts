import { globSync } from 'node:fs';
import { defineConfig } from 'tsdown';
import { publishedPackages, root } from './src/published-packages.ts';

export default defineConfig(
  publishedPackages().map(({ name, folder, entryPoints, programs }) => ({
    name,
    cwd: folder,
    // A worker is started by its path, so no import leads to it.
    entry: [
      ...entryPoints.values(),
      ...programs.values(),
      ...globSync('src/**/*-worker.ts', { cwd: folder }),
    ],
    root: 'src',
    // One file out for each file in: stack traces read like the source.
    unbundle: true,
    format: 'esm' as const,
    platform: 'node' as const,
    target: 'es2024',
    fixedExtension: false,
    tsconfig: `${root}tsconfig.json`,
    dts: true,
    sourcemap: true,
    checks: { bundlerTimings: false },
    report: false,
    logLevel: 'warn' as const,
    failOnWarn: true,
    // Said of every build with TypeScript 7.
    suppressWarnings: [/does not yet have a stable API/],
  })),
);
