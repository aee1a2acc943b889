import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox, type Sandbox } from '@kinora/sandbox';
import { afterAll, beforeAll, onTestFinished, vi } from 'vitest';
import { run, start, type Ended, type Running } from './program.ts';

/** A sandbox that outlives the program, and the program beside it. */
export interface World {
  readonly sandbox: Sandbox;
  /** An empty folder of the test's own, which holds its jobs too. */
  readonly folder: () => string;
  /** Runs the program to its end, pointed at the sandbox. */
  readonly kinora: (words: readonly string[], options: Options) => Promise<Ended>;
  readonly begin: (words: readonly string[], options: Options) => Running;
  readonly pointed: (words: readonly string[]) => readonly string[];
}

interface Options {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
}

/** One sandbox for a file of tests. */
export function openWorld(): World {
  // Each start of the program takes a moment, and far longer on a busy machine.
  vi.setConfig({ testTimeout: 90_000 });
  let sandbox: Sandbox | undefined;
  beforeAll(async () => {
    sandbox = await startSandbox({ timings: { queueMs: 50, runMs: 300 } });
  });
  afterAll(async () => sandbox?.close());
  const running = () => {
    if (sandbox === undefined) throw new Error('the sandbox starts with the first test');
    return sandbox;
  };
  const pointed = (words: readonly string[]) => [...words, '--sandbox', running().url];
  return {
    get sandbox() {
      return running();
    },
    folder() {
      const folder = mkdtempSync(join(tmpdir(), 'kinora-cli-'));
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
      return folder;
    },
    kinora: (words, options) => run(pointed(words), options),
    begin: (words, options) => start(pointed(words), options),
    pointed,
  };
}

/** The objects that a run with `--json` printed; throws where a line is none. */
export function linesOf({ stdout }: Pick<Ended, 'stdout'>): readonly Record<string, unknown>[] {
  const lines = stdout.split('\n');
  if (lines.pop() !== '') throw new Error(`the last line is not ended: ${stdout}`);
  return lines.map((line) => JSON.parse(line));
}
