import { spawnSync } from 'node:child_process';
import { root } from './published-packages.ts';

// The slowest takes seconds; one that hangs must not hold up the check.
const longestMs = 120_000;

interface RunOptions {
  readonly folder?: string;
  readonly input?: string;
  /** Ends it after so long. */
  readonly limitMs?: number;
}

/** Runs a program of the repository's dependencies to its end; its output is shown if it fails. */
export function runProgram(
  program: string,
  args: readonly string[],
  { folder = root, input, limitMs = longestMs }: RunOptions = {},
): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    timeout: limitMs,
    input,
    env: { ...process.env, PATH: `${root}node_modules/.bin:${process.env['PATH'] ?? ''}` },
  });
  if (error === undefined && status === 0) return stdout;
  const command = [program, ...args].join(' ');
  throw new Error(`${command}\n${stdout}${stderr}${error?.message ?? ''}`, { cause: error });
}
