import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, 'closing-line');
const vitest = join(createRequire(import.meta.url).resolve('vitest/package.json'), '../vitest.mjs');

function run(...args: readonly string[]): { code: number | null; last: string; output: string } {
  const command = [vitest, 'run', '--config', join(folder, 'vitest.config.ts'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return { code: status, last: stdout.trimEnd().split('\n').at(-1) ?? '', output: stdout + stderr };
}

describe('the closing line', () => {
  it('comes last and follows the reason of each skipped test', () => {
    const { code, last, output } = run('explained');
    expect(last).toBe('tests: 1 passed, 0 failed, 1 skipped');
    expect(output).toContain(
      'skipped: explained.sample.ts > is skipped with a reason: there is no browser here\n',
    );
    expect(code).toBe(0);
  });

  it('fails the run when a test is skipped without a reason', () => {
    const { code, last, output } = run('explained', 'silent');
    expect(last).toBe('tests: 1 passed, 0 failed, 2 skipped');
    expect(output).toContain(
      'skipped without a reason, which fails the run: silent.sample.ts > is skipped without a reason\n',
    );
    expect(code).toBe(1);
  });

  it('leaves out tests that a name pattern leaves out', () => {
    const { code, last } = run('explained', 'silent', '--testNamePattern', 'passes');
    expect(last).toBe('tests: 1 passed, 0 failed, 2 skipped');
    expect(code).toBe(0);
  });

  it('counts a failed test, a hook that throws and a file that does not load', () => {
    const { code, last, output } = run('failing', 'broken');
    expect(last).toBe('tests: 0 passed, 3 failed, 1 skipped');
    expect(output).toContain(
      'skipped: failing.sample.ts > a suite whose hook throws > never runs: its suite failed before it ran\n',
    );
    expect(code).toBe(1);
  });
});
