import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { expect, test, type TestContext } from 'vitest';
import { watchStdout } from '../src/terminal/watch-stdout.ts';
import { programWith } from './program.ts';
import { openWorld } from './world.ts';

const world = openWorld();
const FULL = '/dev/full';
const said = 'error: stdout cannot be written: ENOSPC\n';
const cats = ['generate', 'Cats.', '-p', 'fal', '-i', 'https://example.com/cats.jpg', '--yes'];

/** Runs the program with results that go to a device on which there is never room. */
async function runFull(context: TestContext, words: readonly string[], cwd: string) {
  if (!existsSync(FULL)) return context.skip('this system has no device that is always full');
  const { file, args, env } = programWith(world.pointed(words), { cwd });
  const full = openSync(FULL, 'w');
  const child = spawn(file, args, { cwd, env, stdio: ['ignore', full, 'pipe'] });
  closeSync(full);
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const code = await new Promise((resolve) => child.once('close', resolve));
  return { code, stderr };
}

test('results that cannot be written end the command as 1, with one line', async (context) => {
  const cwd = world.folder();
  expect(await runFull(context, ['models', 'hunyuan'], cwd)).toEqual({ code: 1, stderr: said });
  expect(await runFull(context, ['--help'], cwd)).toEqual({ code: 1, stderr: said });
});

test('what was paid for and saved is told on stderr then, with its job', async (context) => {
  const cwd = world.folder();
  const { code, stderr } = await runFull(context, [...cats, '-o', 'cats.mp4'], cwd);
  const told = stderr.slice(stderr.indexOf(said) + said.length);
  expect(told).toMatch(
    /^\S+cats\.mp4 {2}1280x720, .*\n {2}fal .*\n {2}nothing was charged; .*\n {2}job job_\w+ at fal \([\w-]+\)\n$/,
  );
  expect([code, readdirSync(cwd)]).toEqual([1, expect.arrayContaining(['cats.mp4'])]);
});

test('nothing is paid for whose price cannot be written', async (context) => {
  const before = world.sandbox.ledger.entries.length;
  const { code, stderr } = await runFull(context, [...cats, '--json'], world.folder());
  expect(stderr).toContain(said);
  expect([code, world.sandbox.ledger.entries.length]).toEqual([1, before]);
});

test('a reader that has gone is no failure', () => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()] as const;
  const { broken } = watchStdout({ stdout, stderr } as unknown as NodeJS.Process);
  const gone = Object.assign(new Error('the pipe is broken'), { code: 'EPIPE' });
  stdout.emit('error', gone);
  stderr.emit('error', gone);
  expect([broken.aborted, stderr.read()]).toEqual([false, null]);
});
