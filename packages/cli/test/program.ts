import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export interface ProgramOptions {
  readonly cwd: string;
  /** Besides what every run has; no key is set unless it is set here. */
  readonly env?: Readonly<Record<string, string>>;
}

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** How the program is started from its sources, with its data in the folder it runs in. */
export function programWith(words: readonly string[], { cwd, env = {} }: ProgramOptions) {
  return {
    file: process.execPath,
    args: ['--conditions=@kinora/source', MAIN, ...words],
    cwd,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: cwd,
      XDG_DATA_HOME: join(cwd, 'data'),
      TERM: 'xterm-256color',
      NODE_COMPILE_CACHE: join(tmpdir(), 'kinora-test-compile-cache'),
      ...env,
    },
  };
}

/** What became of a run whose output nobody sees but another program. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly ended: Promise<Ended>;
  readonly stdout: () => string;
  readonly stderr: () => string;
  readonly kill: (signal: NodeJS.Signals) => void;
}

/** Starts the program with pipes for stdin, stdout and stderr. */
export function start(
  words: readonly string[],
  options: ProgramOptions & { readonly input?: string | Uint8Array },
): Running {
  const { file, args, cwd, env } = programWith(words, options);
  const child = spawn(file, args, { cwd, env, stdio: 'pipe' });
  // A test that fails half way leaves nobody waiting for its sandbox.
  onTestFinished(() => void child.kill('SIGKILL'));
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.end(options.input ?? '');
  return {
    ended: new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve({ code, stdout, stderr }));
    }),
    stdout: () => stdout,
    stderr: () => stderr,
    kill: (signal) => void child.kill(signal),
  };
}

export function run(
  words: readonly string[],
  options: ProgramOptions & { readonly input?: string | Uint8Array },
): Promise<Ended> {
  return start(words, options).ended;
}
