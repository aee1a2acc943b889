import type { HttpCall } from '../../src/transport/transport.ts';

/** A GET with a generous timeout and no key, changed as the test needs. */
export function callOf(url: string, changes: Partial<HttpCall> = {}): HttpCall {
  return { method: 'GET', url, headers: {}, timeoutMs: 10_000, secrets: [], ...changes };
}
