import { fork, type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Runs a module of this package as a process of its own, with its order as JSON. */
export function forkSource(module: URL, order: unknown): ChildProcess {
  return fork(fileURLToPath(module), [JSON.stringify(order)], {
    execArgv: ['--conditions=@kinora/source', '--disable-warning=ExperimentalWarning'],
    // Processes are killed and started many times.
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'kinora-soak-code') },
  });
}
