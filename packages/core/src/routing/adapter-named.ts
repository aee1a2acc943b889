import type { Profile } from '../contract/adapter.ts';
import type { ErrorCode } from '../errors/error-codes.ts';
import { KinoraError } from '../errors/kinora-error.ts';
import { describe } from '../request/describe.ts';

/** The adapter of a provider id. */
export function adapterNamed(adapters: readonly Profile[], id: string): Profile {
  const adapter = adapters.find((candidate) => candidate.id === id);
  if (adapter !== undefined) return adapter;
  throw refuseModel(
    'unknown_provider',
    `no provider ${describe(id)}; this client has ${listIds(adapters)}.`,
  );
}

export function refuseModel(code: ErrorCode, message: string): KinoraError {
  return new KinoraError(code, message, { phase: 'validate', mayHaveCharged: 'no' });
}

export function listIds(adapters: readonly Profile[]): string {
  return adapters.map(({ id }) => id).join(', ');
}
