import type { Access } from '../sandbox/access.ts';
import { redirectTo } from '../sandbox/redirect.ts';
import type { Driver, Subject } from './subject.ts';

/** Connects a subject by what it takes; wraps the `fetch` that it will find, if told. */
export async function connect(
  { takesAddress, connect: load }: Subject,
  access: Access,
  wrap: (fetch: typeof globalThis.fetch) => typeof globalThis.fetch = (fetch) => fetch,
): Promise<Driver> {
  globalThis.fetch = wrap(takesAddress ? globalThis.fetch : redirectTo(access));
  return load(access);
}
