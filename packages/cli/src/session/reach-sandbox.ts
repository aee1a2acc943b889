import { sandboxAccess, startSandbox, type SandboxAccess } from '@kinora/sandbox';
import { UsageError } from '../command/usage-error.ts';
import type { SessionNeeds } from './session.ts';

export interface ReachedSandbox {
  readonly access: SandboxAccess;
  readonly close: () => Promise<void>;
}

/** A sandbox of this process, or the one that is served at an address. */
export async function reachSandbox(
  where: URL | 'here',
  needs: SessionNeeds,
): Promise<ReachedSandbox> {
  if (where !== 'here') {
    await requireSandbox(where);
    return { access: sandboxAccess(where.origin), close: async () => {} };
  }
  if (needs.for === 'kept-jobs') {
    throw new UsageError(
      'Jobs of a sandbox end with the command that started it. ' +
        'Serve one with "kinora sandbox", and give its address: --sandbox <url>.',
    );
  }
  const sandbox = await startSandbox();
  return { access: sandbox, close: () => sandbox.close() };
}

const PATIENCE_MS = 5000;

/** Sandbox keys are sent there, and prompts and files; so it has to be one. */
async function requireSandbox(url: URL): Promise<void> {
  const told = await whatIsAt(url);
  if (told === 'sandbox') return;
  throw new UsageError(`No sandbox answers at ${url.origin}. Serve one: kinora sandbox`);
}

async function whatIsAt(url: URL): Promise<unknown> {
  try {
    const reply = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'error' });
    const told: unknown = await reply.json();
    return typeof told === 'object' && told !== null && 'kinora' in told ? told.kinora : undefined;
  } catch {
    return undefined;
  }
}
