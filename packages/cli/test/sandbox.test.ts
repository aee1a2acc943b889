import { createFalClient } from '@fal-ai/client';
import { expect, test } from 'vitest';
import { clientLines } from '../src/sandbox/client-lines.ts';
import { run, start } from './program.ts';
import { openWorld } from './world.ts';

const world = openWorld();

test('a sandbox is served until it is stopped, and tells how to reach it', async () => {
  const cwd = world.folder();
  const served = start(['sandbox', '--port', '0', '--speed', '200'], { cwd });
  await expect.poll(served.stdout, { timeout: 60_000 }).toContain('cat.jpg');
  const text = served.stdout();
  const url = /at (http:\/\/127\.0\.0\.1:\d+)\n/.exec(text)?.[1] ?? '';
  expect(text).toContain(`new Client("wsk_sandbox-key", { baseUrl: "${url}/wavespeed" })`);
  const generate = ['generate', 'A boat.', '-p', 'wavespeed', '--max-cost', '1', '-o', 'boat.mp4'];
  const made = await run([...generate, '--sandbox', url], { cwd });
  expect([made.code, made.stdout]).toEqual([0, expect.stringContaining('boat.mp4')]);
  served.kill('SIGTERM');
  expect(await served.ended).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('1 jobs; real ones would have cost $0.40.'),
  });
});

test("what it prints for fal's own client works as it is printed", async () => {
  const lines = clientLines(world.sandbox, (_, text) => text);
  const code = lines.slice(lines.indexOf('  const hosts = {'), lines.indexOf('  });') + 1);
  const make = new Function('createFalClient', `${code.join('\n')}\nreturn client;`);
  const client = make(createFalClient);
  const input = { prompt: 'A boat.' };
  const { data } = await client.subscribe('fal-ai/hunyuan-video', { input });
  expect(data.video.url).toMatch(/^http:\/\/127\.0\.0\.1:/);
});
