import { readMedia } from '../request/read-media.ts';
import { isLocalFile, pathOf } from '../request/file.ts';
import type { MediaInput } from '../request/media.ts';
import type { VideoRequest } from '../request/video-request.ts';

/** SHA-256 in hexadecimal of all that a call asks for, whatever the order of its fields. */
export async function requestHash(request: VideoRequest, choice: unknown): Promise<string> {
  const text = JSON.stringify(await canonical({ request, choice }));
  return sha256(new TextEncoder().encode(text));
}

async function canonical(value: unknown): Promise<unknown> {
  if (value instanceof URL) return value.href;
  if (isLocalFile(value)) return { file: pathOf(value) };
  if (isBytes(value)) return { bytes: await hashOfBytes(value) };
  if (Array.isArray(value)) return Promise.all(value.map(canonical));
  if (typeof value !== 'object' || value === null) return value;
  const sorted = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const entries = sorted.map(async ([key, inner]) => [key, await canonical(inner)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

function isBytes(value: unknown): value is Blob | Uint8Array | ArrayBuffer {
  return value instanceof Blob || value instanceof Uint8Array || value instanceof ArrayBuffer;
}

async function hashOfBytes(value: MediaInput): Promise<string> {
  const media = readMedia('media', value);
  return 'load' in media ? sha256(await media.load()) : '';
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
