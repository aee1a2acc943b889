import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Group } from './groups.ts';
import { cacheFolder } from './install-stryker.ts';
import type { Report } from './scores-in.ts';

/** Runs the tests of a group against each mutant of its sources, in a copy of the workspace. */
export function runStryker(program: string, folder: string, name: string, group: Group): Report {
  const testConfig = join(folder, 'mutation.vitest.config.ts');
  writeFileSync(testConfig, testConfigOf(group));
  const report = join(cacheFolder, `${name}.json`);
  const config = join(folder, 'stryker.config.json');
  writeFileSync(config, JSON.stringify(strykerConfigOf(name, group, { testConfig, report })));
  const { status, signal, error } = spawnSync(process.execPath, [program, 'run', config], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (error !== undefined || status !== 0) {
    const how = signal === null ? 'did not get through' : `was ended by ${signal} in`;
    throw new Error(`Stryker ${how} the group ${name}, which has no score`, { cause: error });
  }
  // Written by Stryker in the format that its version is pinned for.
  return JSON.parse(readFileSync(report, 'utf8')) as Report;
}

function testConfigOf({ tests }: Group): string {
  return `
    import base from './packages/tools/vitest.config.ts';
    const include = ${JSON.stringify(tests)};
    // A mutant without end fails its test, which is sooner than ending the process.
    const rest = { include, testTimeout: 3000, reporters: [{}], isolate: false };
    export default { ...base, test: { ...base.test, ...rest } };
  `;
}

function strykerConfigOf(
  name: string,
  { sources }: Group,
  { testConfig, report }: { readonly testConfig: string; readonly report: string },
) {
  return {
    mutate: sources,
    // The folder is a copy already, in which relative links lead to copies too.
    inPlace: true,
    testRunner: 'vitest',
    plugins: [
      join(cacheFolder, 'stryker/node_modules/@stryker-mutator/vitest-runner/dist/src/index.js'),
    ],
    vitest: { configFile: testConfig, related: false, pool: 'forks' },
    testRunnerNodeArgs: ['--conditions=@kinora/source'],
    concurrency: Math.max(1, availableParallelism() - 1),
    coverageAnalysis: 'perTest',
    // A timeout counts as noticed, so a busy machine must not cause one.
    timeoutMS: 6000,
    reporters: ['progress-append-only', 'json', 'html'],
    jsonReporter: { fileName: report },
    htmlReporter: { fileName: join(cacheFolder, `${name}.html`) },
    allowConsoleColors: false,
  };
}
