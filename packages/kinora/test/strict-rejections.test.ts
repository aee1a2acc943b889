import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('K5: no rejection in the background is left to nobody, however jobs go wrong', async () => {
  const program = fileURLToPath(new URL('strict-program.ts', import.meta.url));
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [
    '--unhandled-rejections=strict',
    '--conditions=@kinora/source',
    program,
  ]);
  expect(stdout).toBe('fal wavespeed runcomfy ');
  expect(stderr).toBe('');
});
