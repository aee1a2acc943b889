import { once } from '../transport/once.ts';
import type { Download } from './download.ts';
import type { FileFetch } from './guarded-fetch.ts';

/**
 * The `fetch` for a file: the caller's, or in Node one that checks addresses as it connects. Where
 * something else connects (a browser, an edge worker, a proxy), the global one.
 */
export async function chooseFetch(
  link: string,
  download: Download,
  refuse: (host: string) => Error,
): Promise<FileFetch> {
  if (download.fetch !== undefined) return download.fetch;
  if (link.startsWith('data:') || !connectsItself()) return globalThis.fetch;
  return (await guarded())(refuse);
}

const guarded = once(async () => {
  const { loadGuardedFetch } = await import('./guarded-fetch.ts');
  return loadGuardedFetch();
});

/** Where Node's `fetch` keeps what connects for it: an `Agent`, unless a proxy or a program does. */
const DISPATCHER = Symbol.for('undici.globalDispatcher.1');

/** Bun, Deno and workers offer Node's modules too, and do not promise to ask their `lookup`. */
function connectsItself(): boolean {
  const agent = globalThis.navigator?.userAgent ?? 'Node.js';
  const isNode = globalThis.process?.versions?.node !== undefined && agent.startsWith('Node.js');
  const dispatcher: unknown = Reflect.get(globalThis, DISPATCHER);
  const isOwn = typeof dispatcher !== 'object' || dispatcher?.constructor.name === 'Agent';
  return isNode && isOwn;
}
