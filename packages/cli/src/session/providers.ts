import { UsageError } from '../command/usage-error.ts';
import { printable } from '../terminal/printable.ts';
import type { SandboxAccess } from '@kinora/sandbox';
import { fal, runcomfy, wavespeed, type Provider } from 'kinora';

export const providerIds = ['fal', 'wavespeed', 'runcomfy'] as const;
export type ProviderId = (typeof providerIds)[number];

/** The providers themselves, whose keys are in the environment. */
export function realProviders(): readonly Provider<ProviderId>[] {
  return [fal(), wavespeed(), runcomfy()];
}

// Nobody's account limits a sandbox: these are a Silver account's of WaveSpeedAI.
const SANDBOX_LIMITS = { submits: 300, submitsPerMinute: 500 };

export function sandboxProviders(access: SandboxAccess): readonly Provider<ProviderId>[] {
  return [
    fal(access.fal),
    wavespeed({ ...access.wavespeed, limits: SANDBOX_LIMITS }),
    runcomfy(access.runcomfy),
  ];
}

export function isKeyed({ adapter }: Provider, env: NodeJS.ProcessEnv): boolean {
  return adapter.auth.env.some((name) => (env[name] ?? '').trim() !== '');
}

/** @throws UsageError that names them all */
export function knownProvider(name: string): ProviderId {
  const found = providerIds.find((id) => id === name);
  if (found !== undefined) return found;
  const all = providerIds.join(', ');
  throw new UsageError(`There is no provider ${printable(name)}. There are: ${all}.`);
}
