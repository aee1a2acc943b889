import type { Adapter, Limits } from './adapter.ts';

/** An adapter with what the caller gave: what `createKinora` takes. */
export interface Provider<Id extends string = string, ModelId extends string = string> {
  readonly adapter: Adapter<Id, ModelId>;
  readonly options: ProviderOptions;
}

export interface ProviderOptions {
  /** Default: the adapter's environment variables. */
  readonly apiKey?: string;
  /** Another address: one for everything, or one per host. */
  readonly baseUrl?: string | Readonly<Record<string, string>>;
  /** The limits of your account, where they differ from a new one's. */
  readonly limits?: Partial<Limits>;
}

/**
 * Turns an adapter into the factory that its package exports.
 * @example export const acme = defineAdapter({ id: 'acme', … });  // then: createKinora({ providers: [acme()] })
 */
export function defineAdapter<const Id extends string, const ModelId extends string>(
  adapter: Adapter<Id, ModelId>,
): (options?: ProviderOptions) => Provider<Id, ModelId> {
  return (options = {}) => ({ adapter, options: withHiddenKey(options) });
}

/** Printed, copied or turned into JSON, a provider shows no key. */
function withHiddenKey(options: ProviderOptions): ProviderOptions {
  return Object.defineProperty({ ...options }, 'apiKey', { enumerable: false });
}
