import type { Adapter, Profile } from '../contract/adapter.ts';
import type { ProviderOptions } from '../contract/define-adapter.ts';
import { KinoraError } from '../errors/kinora-error.ts';
import { invalidRequest } from '../request/invalid-request.ts';
import type { Transport } from '../transport/transport.ts';

/** One provider as it is reached: where, with which key, by which transport. */
export interface Connection<Known extends Profile = Adapter> {
  readonly adapter: Known;
  readonly transport: Transport;
  /** The origin and path prefix of one of the adapter's hosts. */
  readonly hostOf: (name: string) => string;
  /** @throws KinoraError `missing_key` naming the variable to set. */
  readonly apiKey: () => string;
}

export function connect<Known extends Profile>(
  { adapter, options }: { readonly adapter: Known; readonly options: ProviderOptions },
  transport: Transport,
): Connection<Known> {
  const { baseUrl, apiKey } = options;
  return {
    adapter,
    transport,
    hostOf: (name) => {
      const hosts = baseUrl ?? adapter.hosts;
      const host = typeof hosts === 'string' ? hosts : hosts[name];
      // Never the real host beside addresses of the caller's own: that would spend money there.
      if (host === undefined) throw noAddress(adapter, name);
      return host.replace(/\/$/, '');
    },
    apiKey: () => (apiKey === undefined || apiKey === '' ? keyFromEnvironment(adapter) : apiKey),
  };
}

/** Whether the provider is reached on this machine, as a sandbox is. */
export function isLocal(connection: Connection<Profile>): boolean {
  return isLocalUrl(connection.hostOf('main'));
}

function isLocalUrl(url: string): boolean {
  // In a browser a base may be a path of the page's own host.
  if (!URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}

/** Tells keys apart in a handle without revealing them: 32 bits of FNV-1a. */
export function accountOf(connection: Connection<Profile>): string {
  let hash = 0x811c9dc5;
  for (const character of connection.apiKey()) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function keyFromEnvironment({ id, name, auth }: Profile): string {
  const environment = globalThis.process?.env ?? {};
  const key = auth.env
    .map((variable) => environment[variable])
    .find((value) => value !== undefined && value !== '');
  if (key !== undefined) return key;
  const message = `no API key for ${name}: set ${auth.env.join(' or ')}, or pass ${id}({ apiKey }). Keys are made at ${auth.keyPage}.`;
  throw new KinoraError('missing_key', message, {
    phase: 'validate',
    mayHaveCharged: 'no',
    provider: id,
  });
}

function noAddress({ id, hosts }: Profile, name: string): KinoraError {
  const allowed = `an address for each of ${Object.keys(hosts).join(', ')}, or one for all`;
  return invalidRequest([{ field: 'baseUrl', given: `none for ${name}`, allowed }], id);
}
