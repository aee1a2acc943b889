import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Access } from './access.ts';

export interface ForkedSandbox {
  readonly access: Access;
  readonly close: () => void;
}

/** Starts a sandbox in another process, whose jobs are done at once with clips of these sizes. */
export async function forkSandbox(...sizesBytes: readonly number[]): Promise<ForkedSandbox> {
  const child = fork(join(import.meta.dirname, 'sandbox-process.ts'), sizesBytes.map(String));
  const ended = once(child, 'exit').then(() => {
    throw new Error('The sandbox ended before it was ready');
  });
  ended.catch(() => {});
  const [access] = await Promise.race([once(child, 'message'), ended]);
  // Sent by the process of this package.
  return { access: access as Access, close: () => void child.kill() };
}
