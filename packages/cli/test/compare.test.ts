import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { linesOf, openWorld } from './world.ts';

const world = openWorld();
const picture = join(import.meta.dirname, '../../demo/cats.jpg');
const cats = ['compare', 'Two cats.', '-i', picture, '--adjust', '--loose', '-d', '5', '-o', 'out'];

const paidFor = (prompt: string) =>
  world.sandbox.ledger.entries.filter(({ values }) => values['prompt'] === prompt).length;

/** What opens pages on this system, which notes the page in the home folder instead. */
function opener(cwd: string): Readonly<Record<string, string>> {
  const bin = join(cwd, 'bin');
  mkdirSync(bin);
  const script = '#!/bin/sh\nprintf %s "$1" > "$HOME/noted" && mv "$HOME/noted" "$HOME/opened"\n';
  writeFileSync(join(bin, 'xdg-open'), script, { mode: 0o755 });
  return { PATH: `${bin}:${process.env['PATH'] ?? ''}` };
}

test('two models at three providers are made at once, told of in a table and shown in a report', async () => {
  const cwd = world.folder();
  const words = [...cats, '-m', 'hunyuan-video,wan-2.2', '-p', 'all', '--yes', '--open'];
  const { code, stdout, stderr } = await world.kinora(words, { cwd, env: opener(cwd) });
  const [head, ...rows] = stdout.trimEnd().split('\n');
  expect(head).toMatch(
    /^provider +endpoint +price +billed +time +per s +size +rate +length +remarks$/,
  );
  expect(rows.map((row) => row.split(/ {2,}/).slice(0, 2).join(' '))).toEqual([
    'fal fal-ai/hunyuan-video-image-to-video',
    'wavespeed wavespeed-ai/hunyuan-video/i2v',
    'runcomfy tencent/hunyuan/image-to-video',
    'fal fal-ai/wan/v2.2-a14b/image-to-video',
    'wavespeed wavespeed-ai/wan-2.2/image-to-video',
    'runcomfy wan-ai/wan-2-2/image-to-video',
  ]);
  expect(rows[0]).toMatch(
    /\$0\.40 +\$0\.40 +\d[\d.]* s +\$0\.0744 +1280x720 +24 fps +5\.4 s +5\.38 s instead of 5 s$/,
  );
  expect(stderr).toMatch(
    /fal +fal-ai\/hunyuan-video-image-to-video +\$0\.40 +1 +durationSeconds becomes 5\.375/,
  );
  expect(stderr).toContain(`Report: ${join(cwd, 'out', 'report.html')}`);
  const page = readFileSync(join(cwd, 'out', 'report.html'), 'utf8');
  expect(page.match(/<video/g)).toHaveLength(6);
  expect(page.match(/src="data:video\/mp4;base64,/g)).toHaveLength(6);
  expect(readdirSync(join(cwd, 'out', 'clips'))).toEqual([
    '01-fal-hunyuan-video-1.mp4',
    '02-wavespeed-hunyuan-video-1.mp4',
    '03-runcomfy-hunyuan-video-1.mp4',
    '04-fal-wan-2.2-1.mp4',
    '05-wavespeed-wan-2.2-1.mp4',
    '06-runcomfy-wan-2.2-1.mp4',
  ]);
  const { fal, wavespeed, runcomfy } = world.sandbox;
  for (const { apiKey } of [fal, wavespeed, runcomfy]) {
    expect(page + stdout + stderr).not.toContain(apiKey);
  }
  expect(paidFor('Two cats.')).toBe(6);
  expect(code).toBe(0);
  await expect.poll(() => readdirSync(cwd)).toContain('opened');
  expect(readFileSync(join(cwd, 'opened'), 'utf8')).toBe(join(cwd, 'out', 'report.html'));
});

test('JSON has every quote, state and entry; one that fails leaves it partly done', async () => {
  const prompt = 'Cats in JSON.';
  world.sandbox.faults.add({
    provider: 'runcomfy',
    on: 'submit',
    do: { kind: 'fail', reason: 'internal' },
  });
  const words = ['compare', prompt, ...cats.slice(2), '-p', 'fal,runcomfy', '--yes', '--json'];
  const { code, stdout } = await world.kinora(words, { cwd: world.folder() });
  world.sandbox.faults.clear();
  const lines = linesOf({ stdout });
  const kinds = lines.map(({ kind }) => kind).filter((kind) => kind !== 'state');
  expect(kinds).toEqual(['quote', 'quote', 'entry', 'entry', 'report']);
  const entries = lines.filter(({ kind }) => kind === 'entry');
  expect(entries).toMatchObject([
    {
      state: 'succeeded',
      provider: 'fal',
      model: 'hunyuan-video',
      costMicroUsd: 400_000,
      media: { width: 1280 },
      translation: { body: { prompt } },
      world: 'sandbox',
    },
    { state: 'failed', provider: 'runcomfy', error: { code: 'generation_failed' } },
  ]);
  expect(code).toBe(4);
});

test('CSV is read by others as it was meant, whatever the texts', async () => {
  const prompt = '=HYPERLINK("https://example.com"),\u001b[31m\n"quoted"';
  const words = ['compare', '-', ...cats.slice(2), '-p', 'fal', '-n', '2', '--yes', '--csv'];
  const { code, stdout } = await world.kinora(words, { cwd: world.folder(), input: prompt });
  const rows = parse(stdout, { columns: true });
  expect(rows).toMatchObject(
    ['1', '2'].map((run) => ({
      provider: 'fal',
      model: 'hunyuan-video',
      endpoint: 'fal-ai/hunyuan-video-image-to-video',
      run,
      state: 'succeeded',
      quote_usd: '0.4',
      billed_usd: '0.4',
      width: '1280',
      fps: '24',
      frames: '129',
      differences: '5.38 s instead of 5 s',
      adjusted: 'durationSeconds=5.375',
      error: '',
    })),
  );
  expect(code).toBe(0);
});

test('a model that nobody has is a slip; one that only some have is done by those', async () => {
  const cwd = world.folder();
  const words = ['compare', 'Nobody.', '--yes', '-o', 'out', '--csv', '-m'];
  const none = await world.kinora([...words, 'no-such-model'], { cwd });
  expect(none.stdout).toContain('unknown_model');
  expect(none.code).toBe(2);
  const some = await world.kinora([...words, 'hunyuan-video'], { cwd });
  const states = parse(some.stdout, { columns: true }).map((row) => Object(row).state);
  expect([states, some.code]).toEqual([['succeeded', 'succeeded', 'refused'], 0]);
});

test('what may still come to something is told with its job, and how to go on', async () => {
  const lost = { kind: 'reset', accepted: true } as const;
  world.sandbox.faults.add({ provider: 'runcomfy', on: 'submit', do: lost });
  const words = ['compare', 'Lost.', ...cats.slice(2, -2), '-p', 'runcomfy', '--yes', '-o', 'out'];
  const { code, stdout, stderr } = await world.kinora(words, { cwd: world.folder() });
  expect(stdout).toContain('unfinished: submit_unknown');
  const flags = `--sandbox ${world.sandbox.url}`;
  expect(stderr).toMatch(
    new RegExp(
      `\njob (job_\\w+) at runcomfy \\(id not known\\); ask again: kinora resume \\1 ${flags}\n$`,
    ),
  );
  expect(code).toBe(5);
});

test('over the ceiling, without a yes, or into a folder in use, nothing is sent', async () => {
  const cwd = world.folder();
  const never = ['compare', 'Never sent.', ...cats.slice(2, -2), '-p', 'fal', '-n', '3'];
  const dear = await world.kinora([...never, '--max-cost', '1.19', '-o', 'a'], { cwd });
  expect(dear.stderr).toContain('3 videos come to $1.20, over maxCostUsd $1.19');
  const unasked = await world.kinora([...never, '-o', 'b'], { cwd });
  expect(unasked.stderr).toContain('Say --yes, or what it may cost: --max-cost <usd>.');
  mkdirSync(join(cwd, 'c'));
  writeFileSync(join(cwd, 'c', 'mine.txt'), 'mine');
  const taken = await world.kinora([...never, '--yes', '-o', 'c'], { cwd });
  expect(taken.stderr).toContain('has files in it. Choose another --output, or say --force.');
  expect([dear.code, unasked.code, taken.code]).toEqual([3, 2, 2]);
  expect(paidFor('Never sent.')).toBe(0);
  expect(readdirSync(cwd).filter((name) => name !== 'data')).toEqual(['c']);
  expect(readdirSync(join(cwd, 'c'))).toContain('mine.txt');
});

test('what is stopped says how to go on, and is delivered later, paid once', async () => {
  const cwd = world.folder();
  const prompt = 'Cats to be left.';
  world.sandbox.faults.add({ provider: 'fal', on: 'submit', do: { kind: 'slow', times: 25 } });
  const words = ['compare', prompt, ...cats.slice(2), '-p', 'fal,runcomfy', '--yes', '--json'];
  const running = world.begin(words, { cwd });
  await expect
    .poll(running.stdout, { timeout: 60_000 })
    .toMatch(/"fal".*"running"|"running".*"fal"/);
  await expect.poll(running.stdout, { timeout: 60_000 }).toMatch(/"state":"succeeded"/);
  running.kill('SIGINT');
  const { code, stdout, stderr } = await running.ended;
  world.sandbox.faults.clear();
  const entries = linesOf({ stdout }).filter(({ kind }) => kind === 'entry');
  expect(entries).toMatchObject([
    { provider: 'fal', state: 'unfinished', error: { code: 'aborted' } },
    { provider: 'runcomfy', state: 'succeeded' },
  ]);
  const id = String(entries[0]?.['job']);
  expect(stderr).toContain(`kinora resume ${id} --sandbox ${world.sandbox.url}`);
  expect(code).toBe(130);
  const resumed = await world.kinora(['resume', id, '--json'], { cwd });
  expect(linesOf(resumed).at(-1)).toMatchObject({
    kind: 'clip',
    path: join(cwd, 'out', 'clips', '01-fal-hunyuan-video-1.mp4'),
  });
  expect(resumed.code).toBe(0);
  expect(paidFor(prompt)).toBe(2);
});
