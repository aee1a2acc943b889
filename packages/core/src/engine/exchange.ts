import type { Reader } from '../contract/reader.ts';
import type { Route } from '../contract/route.ts';
import { messageOf } from '../transport/failure.ts';
import { redactor } from '../transport/redact.ts';
import type { HttpCall, HttpFailure, HttpReply, Transport } from '../transport/transport.ts';
import { isUnder } from '../transport/trusted-url.ts';
import type { Connection } from './connection.ts';
import { refusalIn, type Refusal } from './refusal.ts';

/** What one HTTP exchange came to. What it means for the job is for the caller to say. */
export type Answer<Neutral> =
  | { readonly kind: 'read'; readonly value: Neutral; readonly reply: HttpReply }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly reply: HttpReply }
  | { readonly kind: 'unreadable'; readonly reply: HttpReply }
  | { readonly kind: 'lost'; readonly failure: HttpFailure };

/** Files inside a body take a slow line minutes, which no submit must be given up for. */
const SLOWEST_BYTES_PER_MS = 250;

export interface Exchange<Neutral> {
  readonly route: Route;
  readonly reads: Reader<Neutral>;
  readonly json?: unknown;
  /** What may come; JSON if absent. */
  readonly accept?: string;
  /** The reply means something under an HTTP error too. */
  readonly readsErrors?: boolean;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** Sends once, with the key, to the configured hosts only. Never throws for what comes back. */
export async function exchange<Neutral>(
  connection: Connection,
  {
    route,
    reads,
    json,
    accept = 'application/json',
    readsErrors = false,
    timeoutMs,
    signal,
  }: Exchange<Neutral>,
): Promise<Answer<Neutral>> {
  const { adapter, transport } = connection;
  const apiKey = connection.apiKey();
  const body = json === undefined ? undefined : JSON.stringify(json);
  const reply = await sendBy(transport, {
    method: route.method,
    url: urlOf(connection, route),
    headers: {
      accept,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...adapter.auth.headers(apiKey),
    },
    body,
    timeoutMs: timeoutMs + (body?.length ?? 0) / SLOWEST_BYTES_PER_MS,
    signal,
    secrets: [apiKey],
  });
  if (reply.kind === 'failure') return { kind: 'lost', failure: reply };

  try {
    const early = readsErrors ? reads(reply) : undefined;
    if (early !== undefined) return { kind: 'read', value: early, reply };
    const refusal = refusalIn(adapter, reply);
    if (refusal !== undefined) return { kind: 'refused', refusal, reply };
    const value = reads(reply);
    return value === undefined ? { kind: 'unreadable', reply } : { kind: 'read', value, reply };
  } catch {
    return { kind: 'unreadable', reply };
  }
}

/** A transport of the caller's own may throw all the same, and nobody knows what it had sent. */
async function sendBy(transport: Transport, call: HttpCall): Promise<HttpReply | HttpFailure> {
  try {
    return await transport(call);
  } catch (thrown) {
    const message = redactor(call.secrets)(messageOf(thrown));
    return { kind: 'failure', sent: 'unknown', reason: 'network', message, cause: undefined };
  }
}

/** A link that leads off the configured address is not followed: a reply must not choose who gets the key. */
function urlOf(connection: Connection, route: Route): string {
  const base = connection.hostOf(route.host);
  if (route.target.startsWith('/')) return base + route.target;
  if (isUnder(route.target, base)) return route.target;
  if (route.otherwise !== undefined) return urlOf(connection, route.otherwise);
  throw new TypeError(`Not on ${base}: ${route.target}`);
}
