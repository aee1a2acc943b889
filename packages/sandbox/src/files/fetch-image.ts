import { decodeDataUri } from './decode-data-uri.ts';
import type { FileStore } from './file-store.ts';

/** What came of an input picture. */
export type FetchedImage =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** A public address: the sandbox has no network, so the clip says where it points instead. */
  | { readonly kind: 'not-fetched'; readonly label: string }
  | { readonly kind: 'unreachable' };

const LOOPBACK = /^(localhost|127(?:\.\d+){3}|\[::1\])$/;
/** RunComfy advises images of at most 50 MB; the other two name no limit for every model. */
const MOST_BYTES = 50 * 1024 ** 2;
const PATIENCE_MS = 10_000;

/** Reads an input picture from a data URI, from the sandbox's own files or from this machine. */
export async function fetchImage(files: FileStore, address: string): Promise<FetchedImage> {
  if (address.startsWith('data:')) {
    const bytes = decodeDataUri(address);
    return bytes === undefined ? { kind: 'unreachable' } : { kind: 'bytes', bytes };
  }
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) return { kind: 'unreachable' };
  if (!LOOPBACK.test(url.hostname)) {
    return { kind: 'not-fetched', label: `${url.host}${url.pathname}`.slice(0, 80) };
  }
  const own = files.get(url.pathname);
  return own === undefined ? download(url) : { kind: 'bytes', bytes: await own.read() };
}

async function download(url: URL): Promise<FetchedImage> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const response = await fetch(url, { redirect: 'error', signal });
    if (!response.ok || response.body === null) return { kind: 'unreachable' };
    const parts: Uint8Array[] = [];
    let sizeBytes = 0;
    for await (const part of response.body) {
      sizeBytes += part.length;
      if (sizeBytes > MOST_BYTES) return { kind: 'unreachable' };
      parts.push(part);
    }
    return { kind: 'bytes', bytes: Buffer.concat(parts) };
  } catch {
    // Whatever went wrong on the way, the provider says no more than that it could not load it.
    return { kind: 'unreachable' };
  }
}
