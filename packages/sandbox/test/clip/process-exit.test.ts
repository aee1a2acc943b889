import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const RENDERER = new URL('../../src/clip/clip-renderer.ts', import.meta.url).href;
const SPEC =
  '{ width: 64, height: 64, frames: 2, fps: 24, seed: 1, prompt: "", label: "", audio: false }';

test('a program that forgets to close its renderer still gets its clip, and then ends', async () => {
  const program = `
    const { createClipRenderer } = await import(${JSON.stringify(RENDERER)});
    const clip = await createClipRenderer().render(${SPEC});
    console.log(String.fromCharCode(...clip.subarray(4, 8)));
  `;
  // Killed, and so failed, if it does not end by itself.
  const { stdout, stderr } = await run(
    process.execPath,
    ['--input-type=module', '--eval', program],
    { timeout: 20_000 },
  );
  expect({ stdout, stderr }).toEqual({ stdout: 'ftyp\n', stderr: '' });
});
