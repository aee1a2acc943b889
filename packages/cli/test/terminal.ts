import { stripVTControlCharacters } from 'node:util';
import type * as Pty from '@lydell/node-pty';
import { onTestFinished } from 'vitest';
import { programWith, type ProgramOptions } from './program.ts';

/** The program on a terminal, as a person has it. */
export interface Terminal {
  /** Everything so far, without what moves the cursor or colours the text. */
  readonly text: () => string;
  readonly raw: () => string;
  readonly type: (keys: string) => void;
  /** Waits for a text that was not there at the last wait. */
  readonly until: (pattern: RegExp) => Promise<void>;
  /** How it ended. */
  readonly ended: Promise<number>;
}

export interface TerminalOptions extends ProgramOptions {
  readonly columns?: number;
}

export const CTRL_C = '\u0003';
export const CTRL_D = '\u0004';

/** Undefined where no terminal can be opened; tests say so and are skipped. */
export async function loadPty(): Promise<typeof Pty | undefined> {
  return import('@lydell/node-pty').catch(() => undefined);
}

export function openTerminal(
  pty: typeof Pty,
  words: readonly string[],
  options: TerminalOptions,
): Terminal {
  const { file, args, cwd, env } = programWith(words, options);
  const { columns = 120 } = options;
  const child = pty.spawn(file, [...args], { cwd, env, cols: columns, rows: 40 });
  let raw = '';
  let seen = 0;
  const listeners = new Set<() => void>();
  child.onData((data) => {
    raw += data;
    for (const listener of listeners) listener();
  });
  let isOver = false;
  const ended = new Promise<number>((resolve) => {
    child.onExit(({ exitCode }) => {
      isOver = true;
      resolve(exitCode);
    });
  });
  // A test that fails half way leaves nobody waiting for its sandbox.
  onTestFinished(() => {
    if (!isOver) child.kill('SIGKILL');
  });
  const text = () => stripVTControlCharacters(raw);
  return {
    text,
    raw: () => raw,
    type: (keys) => child.write(keys),
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(text().slice(seen));
          if (found === null) return;
          seen += found.index + found[0].length;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        void ended.then((code) => {
          look();
          reject(new Error(`It ended as ${code} without ${String(pattern)}:\n${text()}`));
        });
        look();
      }),
    ended,
  };
}
