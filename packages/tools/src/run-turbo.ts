import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root } from './published-packages.ts';

/** Runs root tasks by turbo, hands over each line they print, and returns the exit code. */
export async function runTurbo(
  tasks: readonly string[],
  options: readonly string[],
  onLine: (line: string) => void,
): Promise<number> {
  const names = tasks.map((task) => `//#${task}`);
  const child = spawn(`${root}node_modules/.bin/turbo`, ['run', ...names, ...quiet, ...options], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      TURBO_TELEMETRY_DISABLED: '1',
      TURBO_NO_UPDATE_NOTIFIER: '1',
      ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}),
    },
  });
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve(code ?? 1);
    });
  });
  for await (const line of createInterface({ input: child.stdout })) onLine(line);
  return await ended;
}

const quiet = ['--ui=stream', '--log-prefix=none'];
