import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isLoopback, isPublicAddress } from '../transport/public-address.ts';

/** Asks the system's resolver, or a test's, for all addresses of a name. */
export type Resolve = (
  host: string,
  options: { readonly all: true },
  callback: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void;

/**
 * A `lookup` for sockets that gives out a name's addresses only when every one of them may be
 * connected to; a connection has no other way to an address than this one.
 */
export function checkedLookup(resolve: Resolve, refuse: (host: string) => Error): LookupFunction {
  return (host, options, callback) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error !== null) return callback(error, []);
      if (first === undefined || !addresses.every((each) => isAllowed(host, each))) {
        return callback(refuse(host), []);
      }
      if (options.all === true) callback(null, [...addresses]);
      else callback(null, first.address, first.family);
    });
  };
}

/** This machine's own name leads to this machine, and every other one to the public internet. */
function isAllowed(host: string, { address, family }: LookupAddress): boolean {
  if (isLoopback(host)) return isLoopback(address);
  if (family !== 6) return isPublicAddress(address);
  const link = `http://[${address}]`;
  return URL.canParse(link) && isPublicAddress(new URL(link).hostname);
}
