import type { IncomingMessage } from 'node:http';
import { checkedLookup } from './checked-lookup.ts';
import { ownChunks } from './own-memory.ts';
import type { Chunk } from './read-body.ts';
import { streamOf } from './stream-of.ts';

/** As much of `fetch` as files take. */
export type FileFetch = (
  url: string,
  request: {
    readonly headers: Readonly<Record<string, string>>;
    readonly redirect?: 'manual';
    readonly signal: AbortSignal;
  },
) => Promise<Response>;

/** What the global `fetch` of Node sends too; some servers refuse those who send none. */
const USUAL_HEADERS = { accept: '*/*', 'user-agent': 'node' };

/** Statuses that `Response` takes no body for. */
const BODILESS = [204, 205, 304];

/**
 * A `fetch` for Node that checks, as it connects, each address that the host's name leads to, so
 * that a name cannot lead elsewhere after it was looked at. It follows no redirects.
 */
export async function loadGuardedFetch(refuse: (host: string) => Error): Promise<FileFetch> {
  const { lookup } = await import('node:dns');
  const overTls = (await import('node:https')).request;
  const unencrypted = (await import('node:http')).request;
  const guarded = checkedLookup(lookup, refuse);

  return (url, { headers, signal }) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const send = new URL(url).protocol === 'https:' ? overTls : unencrypted;
      const options = { headers: { ...USUAL_HEADERS, ...headers }, lookup: guarded, signal };
      // A connection that is kept may have been made without the check.
      const request = send(url, { ...options, agent: false });
      request.on('error', reject);
      request.once('response', (message) => void responseOf(message).then(resolve, reject));
      request.end();
    });
}

async function responseOf(message: IncomingMessage): Promise<Response> {
  const { statusCode: status = 0 } = message;
  const headers = Object.entries(message.headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const isBodiless = BODILESS.includes(status);
  if (isBodiless) message.resume();
  const body = isBodiless ? null : streamOf(await unpacked(message));
  return new Response(body, { status, headers });
}

/** Servers may pack what they were asked not to pack. */
async function unpacked(message: IncomingMessage): Promise<AsyncIterable<Chunk>> {
  const coding = message.headers['content-encoding']?.toLowerCase() ?? 'identity';
  if (coding === 'identity') return ownChunks(message);
  const { createBrotliDecompress, createUnzip } = await import('node:zlib');
  const { pipeline } = await import('node:stream');
  const decoder = coding === 'br' ? createBrotliDecompress() : createUnzip();
  // The reader of the decoder is told of every error.
  return pipeline(message, decoder, () => {});
}
