import { execFileSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { linesOf, openWorld } from './world.ts';

const world = openWorld();
const text = ['-m', 'wavespeed:wavespeed-ai/hunyuan-video/t2v'];

test('a video is quoted, paid for once, saved and told of in JSON alone', async () => {
  const cwd = world.folder();
  const request = ['generate', '-', ...text, '--seed', '7', '--yes', '--json', '-o', 'boat.mp4'];
  const ended = await world.kinora(request, { cwd, input: 'A boat with "quotes".\n' });
  const lines = linesOf(ended);
  expect(lines.map(({ kind }) => kind).filter((kind) => kind !== 'state')).toEqual([
    'quote',
    'clip',
  ]);
  expect(lines.filter(({ kind }) => kind === 'state').at(-1)).toMatchObject({
    state: 'succeeded',
  });
  const path = join(cwd, 'boat.mp4');
  expect(lines.at(-1)).toMatchObject({ path, seed: 7, world: 'sandbox', differences: [] });
  expect(readFileSync(path).subarray(4, 8).toString()).toBe('ftyp');
  const prompts = world.sandbox.ledger.entries.map(({ values }) => values['prompt']);
  expect(prompts.filter((prompt) => prompt === 'A boat with "quotes".')).toHaveLength(1);
  expect(ended.code).toBe(0);
});

test('people read what was got and what it cost, without colour in a pipe', async () => {
  const cwd = world.folder();
  const picture = join(import.meta.dirname, '../../demo/cats.jpg');
  const request = [
    'generate',
    'Cats.',
    '-i',
    picture,
    '-p',
    'fal',
    '--seed',
    '7',
    '--max-cost',
    '1',
  ];
  const { code, stdout, stderr } = await world.kinora([...request, '-o', 'cats.mp4'], { cwd });
  expect(stdout).toMatch(
    /^\S+cats\.mp4 {2}1280x720, 5\.38 s, 24 fps, no sound, \d\.\d MB\n {2}fal fal-ai\/hunyuan-video-image-to-video, seed 7, \d+ s\n {2}nothing was charged; list price \$0\.40\n$/,
  );
  expect(stderr).toMatch(/provider +price +known by +model/);
  expect(stderr).toMatch(/✔ fal fal-ai\/hunyuan-video-image-to-video {2}succeeded/);
  expect(stdout + stderr).not.toContain('\u001b');
  expect(code).toBe(0);
});

test('what the caller expects it to cost is not called a list price', async () => {
  const request = ['generate', 'A boat.', ...text, '--expected-cost', '1', '--max-cost', '2'];
  const { stdout } = await world.kinora([...request, '-o', 'boat.mp4'], { cwd: world.folder() });
  expect(stdout).toContain('\n  nothing was charged; expected $1.00\n');
});

test('where nobody can be asked, nothing is paid for unasked', async () => {
  const request = ['generate', 'Never sent.', ...text, '-o', 'boat.mp4'];
  const { code, stderr } = await world.kinora(request, { cwd: world.folder() });
  expect(stderr).toContain('Say --yes, or what it may cost: --max-cost <usd>.');
  expect(world.sandbox.ledger.entries.map(({ values }) => values['prompt'])).not.toContain(
    'Never sent.',
  );
  expect(code).toBe(2);
});

test('over the ceiling nothing is sent', async () => {
  const request = ['generate', 'Too dear.', ...text, '--max-cost', '0.1', '--json'];
  const { code, stdout } = await world.kinora(request, { cwd: world.folder() });
  expect(linesOf({ stdout }).at(-1)).toMatchObject({ kind: 'error', code: 'budget_exceeded' });
  expect(world.sandbox.ledger.entries.map(({ values }) => values['prompt'])).not.toContain(
    'Too dear.',
  );
  expect(code).toBe(3);
});

test('a file that is there is replaced only by force', async () => {
  const cwd = world.folder();
  writeFileSync(join(cwd, 'boat.mp4'), 'mine');
  const request = ['generate', 'A boat.', ...text, '--yes', '-o', 'boat.mp4'];
  const refused = await world.kinora(request, { cwd });
  expect(refused.stderr).toContain('boat.mp4 exists. Choose another --output, or say --force.');
  expect([refused.code, readFileSync(join(cwd, 'boat.mp4'), 'utf8')]).toEqual([2, 'mine']);
  const forced = await world.kinora([...request, '--force'], { cwd });
  expect(forced.code).toBe(0);
  expect(statSync(join(cwd, 'boat.mp4')).size).toBeGreaterThan(10_000);
});

test('a place that takes no file is refused before anything is paid', async () => {
  const cwd = world.folder();
  execFileSync('mkfifo', [join(cwd, 'pipe')]);
  const refusal = async (output: string) => {
    const request = ['generate', 'Nowhere to go.', ...text, '--yes', '--force', '-o', output];
    const { code, stderr } = await world.kinora(request, { cwd });
    expect(code).toBe(2);
    return stderr;
  };
  expect(await refusal('pipe')).toContain('pipe is no file. Choose another --output.');
  expect(await refusal(`${'x'.repeat(300)}.mp4`)).toContain('.mp4 (ENAMETOOLONG). Choose another');
  expect(await refusal('pipe/boat.mp4')).toContain('takes no new files (');
  expect(world.sandbox.ledger.entries.map(({ values }) => values['prompt'])).not.toContain(
    'Nowhere to go.',
  );
});

test('without a key it runs on a sandbox of its own, and says so once', async () => {
  const cwd = world.folder();
  const { run } = await import('./program.ts');
  const request = ['generate', 'A boat.', '-m', 'hunyuan-video', '-o', 'boat.mp4'];
  const { code, stdout, stderr } = await run(request, { cwd });
  const said = 'No API key is set: this runs on the sandbox, and nothing is charged.';
  expect(stderr.split(said)).toHaveLength(2);
  expect(stdout).toMatch(/boat\.mp4 {2}1280x720/);
  expect(code).toBe(0);
});
