import { existsSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { linesOf, openWorld } from './world.ts';

const world = openWorld();
const boat = ['-m', 'wavespeed:wavespeed-ai/hunyuan-video/t2v', '--seed', '7', '--yes'];
const cats = ['-p', 'fal', '-i', 'https://example.com/cats.jpg', '--seed', '7', '--yes'];

/** Starts a job, and leaves it as soon as it runs; its id. */
async function left(words: readonly string[], cwd: string): Promise<string> {
  const running = world.begin(['generate', ...words, '--json'], { cwd });
  await expect.poll(running.stdout, { timeout: 60_000 }).toContain('"state":"running"');
  running.kill('SIGINT');
  const ended = await running.ended;
  expect(ended.code).toBe(130);
  const last = linesOf(ended).at(-1);
  expect(last).toMatchObject({ kind: 'left', job: expect.stringMatching(/^job_/) });
  return String(last?.['job']);
}

const slow = (times: number) => ({ kind: 'slow', times }) as const;

test('jobs that were left are listed, cancelled, and resumed as far as they go', async () => {
  const cwd = world.folder();
  world.sandbox.faults.add({ provider: 'wavespeed', on: 'submit', do: slow(20) });
  const kept = await left(['A \u001b[31mboat.', ...boat, '-o', 'boat.mp4'], cwd);
  world.sandbox.faults.add({ provider: 'fal', on: 'submit', do: slow(1000) });
  const stopped = await left(['Cats.', ...cats, '-o', 'cats.mp4'], cwd);

  const listed = await world.kinora(['jobs', '--state', 'open'], { cwd });
  expect(listed.stdout.split('\n').slice(0, 4)).toEqual([
    expect.stringMatching(/^job +state +age +cost +endpoint +prompt, file$/),
    expect.stringMatching(new RegExp(`^${stopped} +running .* fal fal-ai/\\S+ +Cats\\.$`)),
    expect.stringMatching(/^ +\S+cats\.mp4$/),
    expect.stringMatching(
      new RegExp(`^${kept} +running .* wavespeed wavespeed-ai/\\S+ +A boat\\.$`),
    ),
  ]);
  expect(listed.stdout).not.toContain('\u001b');

  const cancelled = await world.kinora(['cancel', stopped, kept], { cwd });
  expect(cancelled.stdout.split('\n').slice(0, 2)).toEqual([
    expect.stringMatching(/^job_\w+: (cancelled|the provider has been asked)/),
    `${kept}: this provider cannot cancel; the job goes on`,
  ]);
  expect(cancelled.code).toBe(4);

  const resumed = await world.kinora(['resume', '--json'], { cwd });
  const lines = linesOf(resumed);
  expect(lines.find(({ kind }) => kind === 'clip')).toMatchObject({
    job: kept,
    path: join(cwd, 'boat.mp4'),
  });
  expect(lines.find(({ kind }) => kind === 'error')).toMatchObject({ code: 'cancelled' });
  expect(resumed.code).toBe(4);
  expect([existsSync(join(cwd, 'boat.mp4')), existsSync(join(cwd, 'cats.mp4'))]).toEqual([
    true,
    false,
  ]);
  expect(world.sandbox.ledger.entries.map(({ outcome }) => outcome)).toEqual([
    'succeeded',
    'cancelled',
  ]);

  const again = await world.kinora(['resume', kept.slice(0, 20), '-o', 'copy.mp4'], { cwd });
  expect(again.stdout).toMatch(/copy\.mp4 {2}1280x720/);
  expect([again.code, existsSync(join(cwd, 'copy.mp4'))]).toEqual([0, true]);
  expect(again.stderr).toMatch(/^✔ wavespeed \S+ {2}succeeded {2}\d+ s\n$/);

  const others = await world.kinora(['jobs'], { cwd: world.folder() });
  expect(others).toMatchObject({ code: 0, stdout: '' });
});

test('a video that cannot be saved is told of once, with its job', async () => {
  const cwd = world.folder();
  world.sandbox.faults.add({ provider: 'fal', on: 'submit', do: slow(10) });
  const words = ['generate', 'Cats.', ...cats, '-o', 'folder/cats.mp4'];
  const running = world.begin(words, { cwd });
  await expect.poll(running.stderr, { timeout: 60_000 }).toContain('running');
  rmdirSync(join(cwd, 'folder'));
  writeFileSync(join(cwd, 'folder'), 'in the way');
  const { code, stderr } = await running.ended;
  expect(stderr.split('cannot be saved')).toHaveLength(2);
  expect(stderr).toMatch(
    /\nerror: fal: The video cannot be saved as .*\n {2}job job_\w+ at fal \([\w-]+\); ask again: .*\n$/,
  );
  expect(code).toBe(1);
});
