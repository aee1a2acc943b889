/** Runs everything that must hold before a change lands, two steps at a time. */
import { readFileSync } from 'node:fs';
import { describeSteps, readSummary } from './check/describe-steps.ts';
import { isClosingLine, isSkipLine } from './closing-line.ts';
import { root } from './published-packages.ts';
import { runTurbo } from './run-turbo.ts';

/** The steps, by task of turbo.json, the longest first, each with what to do when it fails. */
const steps = {
  vitest: 'pnpm test <file>',
  build: 'pnpm build; entry points are the exports of each package.json',
  exports: 'the message names the package and the entry point',
  lint: 'pnpm fix mends some; each rule is in .oxlintrc.json',
  types: 'pnpm types',
  fidelity: 'every catalogued model takes what it can; pnpm fidelity --write keeps better counts',
  snippets: 'the message names the document and the line; pnpm snippets',
  'dead-code': 'use it or delete it; what is in use without an import is listed in package.json',
  layers: 'who may import whom is in packages/tools/src/layers/rules.ts',
  comments: 'pnpm comments',
  scenarios: 'write a test whose title holds the id, or the reason in scenarios/not-yet.ts',
  providers: 'pnpm provider-table writes the table of providers in README.md',
  sizes: 'load it when first used, or leave it out',
  format: 'pnpm fix',
} as const satisfies Readonly<Record<string, string>>;

let summaryPath: string | undefined;
const code = await runTurbo(
  Object.keys(steps),
  [
    '--summarize',
    '--output-logs=errors-only',
    '--log-order=grouped',
    '--continue=dependencies-successful',
    '--concurrency=2',
  ],
  (line) => {
    summaryPath = /^\s*Summary:\s+(\S+)$/.exec(line)?.[1] ?? summaryPath;
    console.log(line);
  },
);

if (summaryPath !== undefined) {
  const summary = readSummary(readFileSync(summaryPath, 'utf8'));
  for (const line of describeSteps(summary, steps)) console.log(line);
  for (const line of testLog()) {
    if (isSkipLine(line) || isClosingLine(line)) console.log(line);
  }
}
process.exitCode = code;

function testLog(): readonly string[] {
  return readFileSync(`${root}.turbo/turbo-vitest.log`, 'utf8').split('\n');
}
