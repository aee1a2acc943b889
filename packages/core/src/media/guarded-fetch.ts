import type { Agent, ClientRequest, IncomingMessage } from 'node:http';
import { codeOf } from '../transport/failure.ts';
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

/** A `fetch` that says so, by this error, where a host's name leads to no public address. */
export type GuardedFetch = (refuse: (host: string) => Error) => FileFetch;

/**
 * A `fetch` for Node that checks, as it connects, each address that the host's name leads to, so
 * that a name cannot lead elsewhere after it was looked at. It follows no redirects.
 */
export async function loadGuardedFetch(): Promise<GuardedFetch> {
  const [{ lookup }, http, https] = await Promise.all([
    import('node:dns'),
    import('node:http'),
    import('node:https'),
  ]);
  // Connections for the next file of the same host: none but those that were made with the check.
  const [kept, keptTls] = [new http.Agent(KEPT), new https.Agent(KEPT)];

  return (refuse) => {
    const guarded = checkedLookup(lookup, refuse);
    return async (url, { headers, signal }) => {
      signal.throwIfAborted();
      const isTls = new URL(url).protocol === 'https:';
      const options = { headers: { ...USUAL_HEADERS, ...headers }, lookup: guarded };
      const send = (agent: Agent | false) =>
        (isTls ? https : http).request(url, { ...options, agent });
      const asked = send(isTls ? keptTls : kept);
      try {
        return await answerTo(asked, signal);
      } catch (error) {
        if (!isStale(asked, error)) throw error;
        return answerTo(send(false), signal);
      }
    };
  };
}

/** What Node's own agents do, whose connections were made without the check. */
const KEPT = { keepAlive: true, scheduling: 'lifo', timeout: 5000 } as const;

/** Whether the other end has given up the connection while it was kept. */
function isStale({ reusedSocket }: ClientRequest, error: unknown): boolean {
  return reusedSocket && error instanceof Error && codeOf(error) === 'ECONNRESET';
}

function answerTo(request: ClientRequest, signal: AbortSignal): Promise<Response> {
  return new Promise((resolve, reject) => {
    // Told of the signal, Node may throw at a connection that is free again, where nobody listens.
    const stop = () => {
      reject(signal.reason);
      request.destroy();
    };
    signal.addEventListener('abort', stop, { once: true });
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
