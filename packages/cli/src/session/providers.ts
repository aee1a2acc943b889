import { UsageError } from '../command/usage-error.ts';
import { printable } from '../terminal/printable.ts';
import { providerIds, type ProviderId } from './provider-ids.ts';
import type { SandboxAccess } from '@kinora/sandbox';
import { fal, runcomfy, wavespeed, type Provider } from 'kinora';

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
  return variableOf(adapter.auth.env, env) !== undefined;
}

/** Which variable holds a provider's key, which may, and where keys are made. */
export function keyOf(id: ProviderId, env: NodeJS.ProcessEnv) {
  const provider = realProviders().find(({ adapter }) => adapter.id === id);
  const { env: variables = [], keyPage: page = '' } = provider?.adapter.auth ?? {};
  return { variable: variableOf(variables, env), variables, page };
}

function variableOf(variables: readonly string[], env: NodeJS.ProcessEnv): string | undefined {
  return variables.find((name) => (env[name] ?? '') !== '');
}

/** @throws UsageError that names them all */
export function knownProvider(name: string): ProviderId {
  const found = providerIds.find((id) => id === name);
  if (found !== undefined) return found;
  const all = providerIds.join(', ');
  throw new UsageError(`There is no provider ${printable(name)}. There are: ${all}.`);
}
