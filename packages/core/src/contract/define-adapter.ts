import type { Adapter, LaterProtocol, Limits, Profile, Protocol } from './adapter.ts';

/** An adapter with what the caller gave: what `createKinora` takes. */
export interface Provider<
  Id extends string = string,
  ModelId extends string = string,
  Spoken extends Protocol | LaterProtocol = Protocol | LaterProtocol,
> {
  readonly adapter: Profile<Id, ModelId> & Spoken;
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
): (options?: ProviderOptions) => Provider<Id, ModelId, Protocol>;
export function defineAdapter<const Id extends string, const ModelId extends string>(
  adapter: Profile<Id, ModelId> & LaterProtocol,
): (options?: ProviderOptions) => Provider<Id, ModelId, LaterProtocol>;
export function defineAdapter(adapter: Provider['adapter']) {
  const factory = (options: ProviderOptions = {}) => ({ adapter, options: withHiddenKey(options) });
  // For the error that names it, where it is given uncalled.
  return Object.defineProperty(factory, 'name', { value: adapter.id });
}

/** An adapter whole, its protocol loaded where it lies in a part of its own. */
export async function loadAdapter(adapter: Provider['adapter']): Promise<Adapter> {
  return 'protocol' in adapter ? { ...adapter, ...(await adapter.protocol()) } : adapter;
}

/** Printed, copied or turned into JSON, a provider shows no key. */
function withHiddenKey(options: ProviderOptions): ProviderOptions {
  return Object.defineProperty({ ...options }, 'apiKey', { enumerable: false });
}
