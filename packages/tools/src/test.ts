/** Runs the tests, even if nothing changed since the last run, and prints the closing line last. */
import { isClosingLine } from './closing-line.ts';
import { runTurbo } from './run-turbo.ts';

const filters = process.argv.slice(2);
let last: string | undefined;

// Turbo keeps the result, so a check of the same files need not run the tests again.
process.exitCode = await runTurbo(
  ['vitest'],
  ['--force', '--output-logs=full', '--log-order=stream', '--', ...filters],
  (line) => {
    if (isClosingLine(line)) last = line;
    else console.log(line);
  },
);
console.log(last ?? 'tests: none ran');
