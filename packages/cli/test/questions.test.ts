import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../src/commands.ts';
import { run } from './program.ts';
import { linesOf, openWorld } from './world.ts';

const world = openWorld();

test('a quote is a row for each provider, and as JSON an object', async () => {
  const cwd = world.folder();
  const words = ['quote', 'Cats.', '-i', 'https://example.com/cats.jpg'];
  const { code, stdout } = await world.kinora(words, { cwd });
  expect(stdout.split('\n')).toEqual([
    expect.stringMatching(/^provider +price +known by +model +remarks$/),
    expect.stringMatching(/^fal +\$0\.40 +live +fal-ai\/hunyuan-video-image-to-video$/),
    expect.stringMatching(/^wavespeed +unknown +wavespeed-ai\/hunyuan-video\/i2v +its own price/),
    expect.stringMatching(/^runcomfy +unknown +tencent\/hunyuan\/image-to-video +its own price/),
    '',
  ]);
  expect(code).toBe(0);
  const offline = await run([...words, '--offline', '--json', '-p', 'fal'], { cwd });
  expect(linesOf(offline)).toMatchObject([
    { kind: 'quote', ok: true, provider: 'fal', costMicroUsd: 400_000, basis: 'list' },
  ]);
});

test('models are searched in the catalogue, and asked for at the providers', async () => {
  const cwd = world.folder();
  const found = await world.kinora(['models', 'hunyuan', 'fal', '--task', 'image-to-video'], {
    cwd,
  });
  expect(found.stdout).toMatch(
    /\nfal:fal-ai\/hunyuan-video-image-to-video +image-to-video +\$0\.40 a video +129 frames +720p +hunyuan-video\n/,
  );
  const synced = await world.kinora(['models', 'sync', '--json'], { cwd });
  expect(linesOf(synced)).toMatchObject([
    { kind: 'list', provider: 'fal', complete: true, added: [], gone: [] },
    { kind: 'list', provider: 'wavespeed', complete: true, added: [], gone: [] },
    { kind: 'list', provider: 'runcomfy', complete: true, added: [], gone: [] },
  ]);
  const listed = await world.kinora(['models', 'hunyuan-avatar', '-p', 'fal', '--json'], { cwd });
  expect(linesOf(listed)).toMatchObject([{ name: 'fal:fal-ai/hunyuan-avatar', listed: true }]);
  const none = await world.kinora(['models', 'zeppelinesque'], { cwd });
  expect([none.code, none.stdout]).toEqual([1, '']);
});

test('the doctor looks at keys, balances, clock, store and versions', async () => {
  const cwd = world.folder();
  const { code, stdout } = await world.kinora(['doctor', '--json'], { cwd });
  const findings = linesOf({ stdout });
  expect(findings.map(({ name, state }) => `${String(name)}: ${String(state)}`)).toEqual([
    'versions: good',
    'job store: good',
    'key of fal: good',
    'balance at fal: good',
    'key of wavespeed: good',
    'balance at wavespeed: good',
    'key of runcomfy: good',
    'balance at runcomfy: good',
    'clock: good',
  ]);
  expect(code).toBe(0);
  const keyless = await run(['doctor'], { cwd });
  expect(keyless.stdout).toMatch(/· +key of fal +not set\. Set FAL_KEY; keys are made at https:/);
  expect(keyless.stderr).toContain('No key is set: videos are made on the sandbox, at no cost.');
});

test('the doctor finds a job store that could not be made', async () => {
  const cwd = world.folder();
  writeFileSync(join(cwd, 'file'), '');
  const ended = await run(['doctor', '--json', '--store', 'file/jobs.db'], { cwd });
  const found = linesOf(ended).find(({ name }) => name === 'job store');
  expect(found).toEqual({
    kind: 'finding',
    name: 'job store',
    state: 'bad',
    text: `${join(cwd, 'file/jobs.db')} cannot be made: ${join(cwd, 'file')} takes no new files (ENOTDIR). Choose another with --store`,
  });
  expect([ended.code, readdirSync(cwd)]).toEqual([1, ['file']]);
});

test('shells are told commands, options, models and files', async () => {
  const cwd = world.folder();
  const ask = async (...words: readonly string[]) => {
    const { stdout } = await run(['complete', '--', ...words], { cwd });
    return stdout.split('\n').map((line) => line.split('\t')[0]);
  };
  expect(await ask('ge')).toEqual(['generate', ':4', '']);
  expect(await ask('generate', 'x', '--prov')).toEqual(['--provider', ':4', '']);
  expect(await ask('generate', 'x', '--provider', '')).toEqual([
    'fal',
    'wavespeed',
    'runcomfy',
    ':4',
    '',
  ]);
  expect(await ask('generate', 'x', '-m', 'hunyuan-video-1')).toContain('hunyuan-video-1.5');
  const script = await run(['completion', 'bash'], { cwd });
  expect(script.stdout).toContain('kinora complete -- ');
});

test('help has an example for every command', async () => {
  for (const { name, examples } of commands) {
    expect(examples[0]?.line).toMatch(new RegExp(`^kinora ${name}`));
  }
  const { code, stdout } = await run(['resume', '--help'], { cwd: world.folder() });
  expect(stdout).toMatch(/Examples:\n {2}# all jobs that are not over\n {2}\$ kinora resume\n/);
  expect(code).toBe(0);
});
