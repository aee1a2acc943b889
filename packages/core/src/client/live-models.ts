import type { Task } from '../contract/model.ts';
import { listLive } from '../discovery/list-live.ts';
import type { ErrorCode } from '../errors/error-codes.ts';
import { unlessAborted } from '../flow/unless-aborted.ts';
import { adapterNamed } from '../routing/adapter-named.ts';
import type { BalanceOptions } from './balance.ts';
import { requireKeys, requireSignal } from '../request/require-that.ts';
import type { Core } from './core.ts';

/** What a provider says it offers today, or why that is not known. */
export type LiveModels =
  | {
      readonly ok: true;
      readonly provider: string;
      /** Those that make videos, by the provider's own categories or by their ids. */
      readonly models: readonly LiveModel[];
      /** Whether all of the list was read: only then is a model that is not in it gone. */
      readonly complete: boolean;
      /** When it was told, in milliseconds since 1970. */
      readonly at: number;
    }
  | {
      readonly ok: false;
      readonly provider: string;
      /** Absent where the provider has no list. */
      readonly code?: ErrorCode;
      readonly reason: string;
    };

export interface LiveModel {
  readonly id: string;
  /** `provider:id`, which names it in a request. */
  readonly name: string;
  readonly task: Task;
}

/**
 * Asks a provider for the list of its models, page by page, which costs nothing.
 * @throws KinoraError `unknown_provider`, `aborted`
 */
export async function liveModels(
  core: Core,
  provider: string,
  options: BalanceOptions,
): Promise<LiveModels> {
  requireKeys('options', options, ['signal']);
  const { signal } = options;
  requireSignal(signal);
  const adapter = adapterNamed(core.adapters, provider);
  const list = (await adapter.schemas?.())?.list;
  if (list === undefined) {
    return { ok: false, provider, reason: `${adapter.name} does not list its models` };
  }
  return unlessAborted('validate', signal, async () => {
    const ask = () => listLive(core.connectionOf(provider), list, signal);
    const listed = await core.laneOf(provider).ask(ask, signal);
    signal?.throwIfAborted();
    if (listed.kind === 'untold') {
      return { ok: false, provider, code: listed.code, reason: listed.reason };
    }
    const models = [...listed.tasks]
      .map(([id, task]) => ({ id, name: `${provider}:${id}`, task }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    return { ok: true, provider, models, complete: listed.complete, at: core.clock.now() };
  });
}
