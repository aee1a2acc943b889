import { appendFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CTRL_C, loadPty, openTerminal } from '../terminal.ts';
import { linesOf, openWorld } from '../world.ts';

const world = openWorld();
const pty = await loadPty();

function writeBatch(folder: string, count: number): void {
  const lines = Array.from({ length: count }, (_, index) => ({
    id: `cat-${index}`,
    model: 'hunyuan-video',
    prompt: `Cat ${index}.`,
    image: 'https://example.com/cats.jpg',
    provider: 'fal',
  }));
  const content = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  writeFileSync(join(folder, 'prompts.jsonl'), content);
}

describe('a batch in a pipe', () => {
  it('gives one object per line and nothing else on stdout, and an exit code', async () => {
    const cwd = world.folder();
    writeBatch(cwd, 1);
    appendFileSync(join(cwd, 'prompts.jsonl'), '{"model":"hunyuan-video","promt":"x"}\n');
    const words = ['batch', 'prompts.jsonl', '--yes', '--json'];
    const refused = await world.kinora(words, { cwd });
    expect([refused.code, linesOf(refused)]).toEqual([
      2,
      [expect.objectContaining({ kind: 'bad-line', number: 2 })],
    ]);
    const made = await world.kinora([...words, '--keep-going'], { cwd });
    const [bad, line, batch, ...others] = linesOf(made);
    expect(made.code).toBe(4);
    expect(bad).toMatchObject({ kind: 'bad-line', number: 2 });
    expect(line).toMatchObject({ kind: 'line', line: 1, state: 'done', file: 'cat-0.mp4' });
    expect(batch).toMatchObject({ kind: 'batch', done: 1, invalid: 1, spentMicroUsd: 400_000 });
    expect(others).toEqual([]);
    expect(readdirSync(join(cwd, 'prompts-videos'))).toEqual(['cat-0.mp4', 'manifest.jsonl']);
  });
});

describe('a batch on a terminal', () => {
  it('asks, shows a bar with the money, leaves on Ctrl-C, and asks to cancel at the second', async ({
    skip,
  }) => {
    if (pty === undefined) return skip('no terminal can be opened here');
    const cwd = world.folder();
    writeBatch(cwd, 2);
    world.sandbox.faults.add({ provider: 'fal', on: 'submit', do: { kind: 'stuck', in: 'run' } });
    const words = world.pointed(['batch', 'prompts.jsonl', '--max-cost', '1', '-c', '1']);
    const terminal = openTerminal(pty, words, { cwd, columns: 60 });
    await terminal.until(/2 videos to make for about \$0\.80, \$1\.00 may be spent\./);
    await terminal.until(/Make 2 videos on the sandbox\? \[y\/N\]/);
    terminal.type('y\r');
    await terminal.until(/░{20} {2}0 of 2 done {2}\$0\.40 spent, \$0\.60 left/);
    terminal.type(CTRL_C);
    await terminal.until(/kinora resume job_/);
    terminal.type(CTRL_C);
    expect(await terminal.ended).toBe(130);
    const widest = Math.max(
      ...terminal
        .text()
        // The terminal itself shows the key.
        .replaceAll('^C', '')
        .split(/[\r\n]/)
        .filter((line) => line.includes('░'))
        .map((line) => line.length),
    );
    expect(widest).toBeLessThan(60);
  });
});
