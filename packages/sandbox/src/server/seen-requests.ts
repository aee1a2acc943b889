import { createMiddleware } from 'hono/factory';
import type { Env } from './env.ts';

/** One HTTP request the sandbox received. */
export interface SeenRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** By lower-case name, keys included: never print them. */
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON body; undefined for everything else. */
  readonly body: unknown;
  readonly sizeBytes: number;
}

const MOST_REQUESTS = 10_000;
const NOTHING = new ArrayBuffer(0);

/** Notes every request, the last ten thousand, whatever becomes of it. */
export function recordRequests(seen: SeenRequest[]) {
  return createMiddleware<Env>(async ({ req }, next) => {
    const isBare = req.method === 'GET' || req.method === 'HEAD';
    const bytes = isBare ? NOTHING : await req.arrayBuffer();
    const { pathname, search } = new URL(req.url);
    seen.push({
      method: req.method,
      path: `${pathname}${search}`,
      headers: req.header(),
      body: isJson(req.header('content-type')) ? parse(bytes) : undefined,
      sizeBytes: bytes.byteLength,
    });
    if (seen.length > MOST_REQUESTS) seen.shift();
    await next();
  });
}

function isJson(contentType: string | undefined): boolean {
  return contentType !== undefined && contentType.includes('json');
}

function parse(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
