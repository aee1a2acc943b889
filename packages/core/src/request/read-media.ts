import type { FieldIssue } from '../errors/kinora-error.ts';
import { describe } from './describe.ts';
import { isLocalFile, openLocalFile } from './file.ts';
import type { Media, MediaInput } from './media.ts';
import { MEDIA } from './request-schema.ts';

/** Says what a media input is, or what is wrong with it. Reads nothing yet. */
export function readMedia(field: string, input: MediaInput): Media | FieldIssue {
  if (isLocalFile(input)) return { kind: 'bytes', ...openLocalFile(input) };
  if (input instanceof Blob) {
    const name = input instanceof File ? input.name : 'blob';
    const load = async () => new Uint8Array(await input.arrayBuffer());
    return { kind: 'bytes', name, sizeBytes: async () => input.size, load };
  }
  if (input instanceof ArrayBuffer || input instanceof Uint8Array) {
    const bytes = new Uint8Array(input);
    const sizeBytes = async () => bytes.byteLength;
    return { kind: 'bytes', name: 'bytes', sizeBytes, load: async () => bytes };
  }
  return readLink(field, input);
}

function readLink(field: string, input: string | URL): Media | FieldIssue {
  const text = typeof input === 'string' ? input : input.href;
  const isHttps = /^https:\/\//i.test(text) && URL.canParse(text) && text.isWellFormed();
  if (isHttps) return { kind: 'url', url: text };
  if (/^data:[\w.+-]+\/[\w.+-]+[;,]/i.test(text)) return { kind: 'bytes', ...openDataUrl(text) };
  const isLink = /^[a-z][a-z\d+.-]+:/i.test(text);
  return {
    field,
    given: describe(text),
    allowed: isLink ? MEDIA : `${MEDIA}; a path on this machine is written file(${describe(text)})`,
  };
}

/** A `data:` URL is bytes: providers that do not promise to take one get them as an upload. */
function openDataUrl(url: string) {
  return {
    name: 'data',
    // Base64 has three bytes in four characters.
    sizeBytes: async () => Math.floor((url.length - url.indexOf(',') - 1) * 0.75),
    load: async () => new Uint8Array(await (await fetch(url)).arrayBuffer()),
  };
}
