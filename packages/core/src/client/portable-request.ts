import { file, isLocalFile, pathOf } from '../request/file.ts';
import type { VideoRequest } from '../request/video-request.ts';

/** Longer texts, such as pictures inside `data:` URLs, are not kept. */
const LONGEST_TEXT = 100_000;
const LOCAL_FILE = 'kinora:local-file';

/** A request as plain JSON; undefined when it holds bytes, which only this process has. */
export function toPortable(request: VideoRequest): unknown {
  const { providerOptions, ...fields } = request;
  if (!isPortable(fields) || !isPortable(providerOptions)) return undefined;
  return { ...written(fields), ...(providerOptions !== undefined && { providerOptions }) };
}

/** The request that `toPortable` made JSON of; it is still to be checked. */
export function fromPortable(kept: unknown): unknown {
  if (typeof kept !== 'object' || kept === null) return kept;
  // What is said to one provider never names a file here, whatever it looks like.
  const { providerOptions, ...fields } = kept as Readonly<Record<string, unknown>>;
  const read = each(fields, readBack);
  return providerOptions === undefined ? read : { ...read, providerOptions };
}

function isPortable(value: unknown): boolean {
  if (value instanceof URL || isLocalFile(value)) return true;
  if (typeof value === 'string') return value.length <= LONGEST_TEXT;
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isPortable);
  const isPlain = Object.getPrototypeOf(value) === Object.prototype;
  return isPlain && Object.values(value).every(isPortable);
}

function written(value: unknown): object {
  return each(value as object, (inner) => {
    if (inner instanceof URL) return inner.href;
    return isLocalFile(inner) ? { [LOCAL_FILE]: pathOf(inner) } : undefined;
  });
}

function readBack(value: object): unknown {
  const path: unknown = Object.hasOwn(value, LOCAL_FILE) ? Reflect.get(value, LOCAL_FILE) : '';
  return typeof path === 'string' && path !== '' ? file(path) : undefined;
}

/** Copies plain JSON, with other things in place of objects where `exchange` has one. */
function each(value: object, exchange: (inner: object) => unknown): object {
  const copy = (inner: unknown): unknown => {
    if (typeof inner !== 'object' || inner === null) return inner;
    const other = exchange(inner);
    if (other !== undefined) return other;
    return Array.isArray(inner) ? inner.map(copy) : each(inner, exchange);
  };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copy(inner)]));
}
