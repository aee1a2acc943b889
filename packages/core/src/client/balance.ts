import { askBalance } from '../engine/balance.ts';
import type { ErrorCode } from '../errors/error-codes.ts';
import { unlessAborted } from '../flow/unless-aborted.ts';
import { adapterNamed } from '../routing/adapter-named.ts';
import { requireKeys, requireSignal } from '../request/require-that.ts';
import type { Core } from './core.ts';

export interface BalanceOptions {
  readonly signal?: AbortSignal | undefined;
}

/** What is left on the account at a provider, or why that is not known. */
export type Balance =
  | {
      readonly ok: true;
      readonly provider: string;
      /** In millionths of a US dollar; may be below 0. */
      readonly microUsd: number;
      /** When it was told, in milliseconds since 1970. */
      readonly at: number;
    }
  | {
      readonly ok: false;
      readonly provider: string;
      /** Absent where the provider has no way of telling. */
      readonly code?: ErrorCode;
      readonly reason: string;
    };

/**
 * Asks a provider once for the account's balance, which costs nothing.
 * @throws KinoraError `unknown_provider`, `aborted`
 */
export async function balance(
  core: Core,
  provider: string,
  options: BalanceOptions,
): Promise<Balance> {
  requireKeys('options', options, ['signal']);
  const { signal } = options;
  requireSignal(signal);
  const adapter = adapterNamed(core.adapters, provider);
  const source = (await adapter.prices?.())?.balance;
  if (source === undefined) {
    return { ok: false, provider, reason: `${adapter.name} does not tell balances` };
  }
  return unlessAborted('validate', signal, async () => {
    const ask = () => askBalance(core.connectionOf(provider), source, signal);
    const answer = await core.laneOf(provider).ask(ask, signal);
    signal?.throwIfAborted();
    if (answer.kind === 'untold') {
      return { ok: false, provider, code: answer.code, reason: answer.reason };
    }
    return { ok: true, provider, microUsd: answer.microUsd, at: core.clock.now() };
  });
}
