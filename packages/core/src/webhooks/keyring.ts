import * as z from 'zod/mini';
import { reads } from '../contract/reader.ts';
import type { Route } from '../contract/route.ts';
import type { Connection } from '../engine/connection.ts';
import type { Clock } from '../flow/clock.ts';

type Keys = readonly CryptoKey[];

/** The public keys of providers; `undefined` where they cannot be had just now. */
export interface Keyring {
  /** Those fetched within the last day, else fetched now. */
  readonly known: (connection: Connection, from: Route) => Promise<Keys | undefined>;
  /** Fetched now, or a moment ago. */
  readonly renewed: (connection: Connection, from: Route) => Promise<Keys | undefined>;
}

const DAY_MS = 86_400_000;
/** What does not fit any key may not set off a fetch each time. */
const BETWEEN_FETCHES_MS = 30_000;
const FETCH_TIMEOUT_MS = 5000;
const MOST_KEYS = 16;

export function createKeyring(clock: Clock): Keyring {
  const held = new Map<string, { readonly at: number; readonly keys: Keys }>();
  const asked = new Map<
    string,
    { readonly at: number; readonly keys: Promise<Keys | undefined> }
  >();

  async function fetchInto(connection: Connection, from: Route): Promise<Keys | undefined> {
    const keys = await fetchKeys(connection, from);
    if (keys !== undefined) held.set(connection.adapter.id, { at: clock.now(), keys });
    return keys;
  }
  async function renewed(connection: Connection, from: Route): Promise<Keys | undefined> {
    const { id } = connection.adapter;
    const at = clock.now();
    const last = asked.get(id);
    if (last !== undefined && at - last.at < BETWEEN_FETCHES_MS) return last.keys;
    const keys = fetchInto(connection, from);
    asked.set(id, { at, keys });
    return keys;
  }
  return {
    async known(connection, from) {
      const own = held.get(connection.adapter.id);
      const isFresh = own !== undefined && clock.now() - own.at < DAY_MS;
      return isFresh ? own.keys : renewed(connection, from);
    },
    renewed,
  };
}

/** Asked for without the account's key: they are public. */
async function fetchKeys(connection: Connection, from: Route): Promise<Keys | undefined> {
  const reply = await connection.transport({
    method: from.method,
    url: connection.hostOf(from.host) + from.target,
    headers: { accept: 'application/json' },
    timeoutMs: FETCH_TIMEOUT_MS,
    secrets: [],
  });
  if (reply.kind === 'failure' || reply.status !== 200) return undefined;
  const imported = await Promise.all((keySet(reply) ?? []).slice(0, MOST_KEYS).map(publicKey));
  const keys = imported.flatMap((key) => key ?? []);
  return keys.length === 0 ? undefined : keys;
}

const keySet = reads(z.object({ keys: z.array(z.unknown()) }), ({ keys }) => keys);

const ed25519 = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() });

/** Undefined for keys of other kinds, which may stand in the same set. */
async function publicKey(jwk: unknown): Promise<CryptoKey | undefined> {
  const read = z.safeParse(ed25519, jwk);
  if (!read.success) return undefined;
  try {
    return await crypto.subtle.importKey('jwk', read.data, 'Ed25519', false, ['verify']);
  } catch {
    return undefined;
  }
}
