import { rm } from 'node:fs/promises';
import { startSandbox, type Sandbox } from '@kinora/sandbox';
import type { Call } from '../command/command.ts';
import { EXIT, type ExitCode } from '../command/exit-codes.ts';
import { UsageError } from '../command/usage-error.ts';
import { usd } from '../money/usd.ts';
import { storePath } from '../session/store-path.ts';
import { clientLines } from './client-lines.ts';
import { USUAL_PORT, type sandboxOptions } from './sandbox-options.ts';

const MOST = 65_535;

/** Serves the sandbox until it is stopped. */
export async function runSandbox(call: Call<typeof sandboxOptions>): Promise<ExitCode> {
  const { options, settings, out, stops } = call;
  const { port = USUAL_PORT, speed } = options;
  if (port > MOST) throw new UsageError(`There is no port ${port}. The last is ${MOST}.`);
  const sandbox = await started(port, speed);
  try {
    // Jobs of the sandbox that was here before it are gone.
    const store = storePath(settings, new URL(sandbox.url));
    for (const end of ['', '-wal', '-shm']) await rm(store + end, { force: true });
    const { url, fal, wavespeed, runcomfy } = sandbox;
    out.result('sandbox', { url, fal, wavespeed, runcomfy }, () =>
      clientLines(sandbox, out.paint).join('\n'),
    );
    out.note('Ctrl-C ends it, and its jobs with it.');
    await new Promise<void>((resolve) => {
      if (stops.first.aborted) resolve();
      else stops.first.addEventListener('abort', () => resolve());
    });
    const { totalMicroUsd, entries } = sandbox.ledger;
    out.note(`${entries.length} jobs; real ones would have cost ${usd(totalMicroUsd)}.`);
  } finally {
    await sandbox.close();
  }
  return EXIT.done;
}

async function started(port: number, speed: number | undefined): Promise<Sandbox> {
  try {
    return await startSandbox({ port, ...(speed !== undefined && { speed }) });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    const why = code === 'EACCES' ? 'may not be used' : 'is taken, perhaps by another sandbox';
    throw new UsageError(`Port ${port} ${why}. Choose another: --port 0 is any free one.`);
  }
}
