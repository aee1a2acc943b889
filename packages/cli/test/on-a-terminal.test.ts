import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test, type TestContext } from 'vitest';
import { CTRL_C, CTRL_D, loadPty, openTerminal, type TerminalOptions } from './terminal.ts';
import { openWorld } from './world.ts';

const world = openWorld();
const pty = await loadPty();
const picture = join(import.meta.dirname, '../../demo/cats.jpg');

/** A job at fal that is asked about, and goes on for as long as `times` says. */
function generate(context: TestContext, options: TerminalOptions, times = 1) {
  if (pty === undefined) return context.skip('node-pty has no terminal for this system');
  world.sandbox.faults.add({ provider: 'fal', on: 'submit', do: { kind: 'slow', times } });
  const words = ['generate', 'Two cats.', '-i', picture, '-p', 'fal', '--seed', '7'];
  return openTerminal(pty, world.pointed([...words, '-o', 'cats.mp4']), options);
}

const outcomes = () => world.sandbox.ledger.entries.map(({ outcome }) => outcome);

describe('on a terminal', () => {
  test('the price is asked about, and the job is shown from its queue to its file', async (context) => {
    const cwd = world.folder();
    const terminal = generate(context, { cwd, columns: 80 });
    await terminal.until(/Spend \$0\.40 at fal\? \[y\/N\] /);
    expect(outcomes()).toEqual([]);
    terminal.type('y\r');
    await terminal.until(
      /[⠀-⣿] fal fal-ai\/hunyuan-video-image-to-video {2}(queued|running).* {2}\d s/,
    );
    await terminal.until(/✔ fal fal-ai\/hunyuan-video-image-to-video {2}succeeded {2}\d+ s/);
    await terminal.until(/cats\.mp4 {2}1280x720, 5\.38 s/);
    expect(await terminal.ended).toBe(0);
    expect(readdirSync(cwd)).toContain('cats.mp4');
    const widest = Math.max(
      ...terminal
        .text()
        .split(/\r?\n/)
        // A path is left whole, to be copied.
        .filter((line) => !line.includes(cwd))
        .map(({ length }) => length),
    );
    expect(widest).toBeLessThanOrEqual(80);
    expect(terminal.raw()).toContain('\u001b[32m✔');
  });

  test('no is no, and so are Ctrl-D and Ctrl-C at the question', async (context) => {
    const before = outcomes().length;
    const asked = generate(context, { cwd: world.folder(), env: { NO_COLOR: '1' } });
    await asked.until(/\[y\/N\] /);
    asked.type('n\r');
    expect(await asked.ended).toBe(1);
    expect(asked.text()).toContain('Nothing was sent.');
    expect(asked.raw()).not.toContain('\u001b[1m');
    const ended = generate(context, { cwd: world.folder() });
    await ended.until(/\[y\/N\] /);
    ended.type(CTRL_D);
    expect(await ended.ended).toBe(1);
    expect(ended.text()).toContain('Nothing was sent.');
    const stopped = generate(context, { cwd: world.folder() });
    await stopped.until(/\[y\/N\] /);
    stopped.type(CTRL_C);
    expect(await stopped.ended).toBe(130);
    world.sandbox.faults.clear();
    expect(outcomes()).toHaveLength(before);
  });

  test('Ctrl-C leaves the job and says how to come back to it, which pays for nothing', async (context) => {
    const cwd = world.folder();
    const before = outcomes().length;
    const terminal = generate(context, { cwd }, 20);
    await terminal.until(/\[y\/N\] /);
    terminal.type('y\r');
    await terminal.until(/running/);
    terminal.type(CTRL_C);
    await terminal.until(
      /(job_\w+) goes on at fal \([\w-]+\)\. Come back to it: kinora resume job_\w+ --sandbox/,
    );
    expect(await terminal.ended).toBe(130);
    const [id = ''] = /job_\w+/.exec(terminal.text()) ?? [];
    const resumed = await world.kinora(['resume', id], { cwd });
    expect(resumed.stdout).toMatch(/cats\.mp4 {2}1280x720/);
    expect(resumed.code).toBe(0);
    expect(outcomes().slice(before)).toEqual(['succeeded']);
  });

  test('Ctrl-C twice has the provider asked to cancel', async (context) => {
    const before = outcomes().length;
    const terminal = generate(context, { cwd: world.folder() }, 1000);
    await terminal.until(/\[y\/N\] /);
    terminal.type('y\r');
    await terminal.until(/running/);
    terminal.type(CTRL_C);
    await terminal.until(/Ctrl-C again asks to cancel\./);
    // Presses closer to each other than people make them count as one.
    await setTimeout(300);
    terminal.type(CTRL_C);
    await terminal.until(/job_\w+: (cancelled|the provider has been asked)/);
    expect(await terminal.ended).toBe(130);
    expect(outcomes().slice(before)).toEqual(['cancelled']);
  });
});
