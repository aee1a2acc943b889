import { spawnSync } from 'node:child_process';
import { root } from './published-packages.ts';

/** Runs a program of the repository's dependencies to its end; its output is shown if it fails. */
export function runProgram(
  program: string,
  args: readonly string[],
  { folder = root }: { readonly folder?: string } = {},
): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${root}node_modules/.bin:${process.env['PATH'] ?? ''}` },
  });
  if (error !== undefined) throw error;
  if (status === 0) return stdout;
  throw new Error(`${program} ${args.join(' ')}\n${stdout}${stderr}`);
}
