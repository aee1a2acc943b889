import { fileSlotsIn, isFileSlot, type FileSlot } from '../contract/binding/files.ts';
import type { Adapter, UploadFile } from '../contract/adapter.ts';
import type { FieldIssue } from '../errors/kinora-error.ts';
import { imageDimensions } from '../request/image-dimensions.ts';
import { invalidRequest } from '../request/read-request.ts';
import { sniffMedia } from '../request/sniff-media.ts';
import { plain } from './refusal.ts';

/** A file that has been read and found good; ready to travel. */
export interface PreparedFile extends UploadFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type PreparedFiles = ReadonlyMap<FileSlot, PreparedFile>;

/**
 * Reads the files of a body and checks kind and size, before anything is sent.
 * @throws KinoraError `invalid_request` naming each field, what its file is and what is allowed
 */
export async function prepareFiles(
  body: Readonly<Record<string, unknown>>,
  adapter: Adapter,
  mode: 'upload' | 'inline',
): Promise<PreparedFiles> {
  const files = new Map<FileSlot, PreparedFile>();
  const issues: FieldIssue[] = [];
  for (const slot of fileSlotsIn(body)) {
    const file = await prepare(slot);
    const problem = 'allowed' in file ? file : overLimit(slot, file, adapter, mode);
    if (problem !== undefined) issues.push(problem);
    else if (!('allowed' in file)) files.set(slot, file);
  }
  if (issues.length > 0) throw invalidRequest(issues, adapter.id);
  return files;
}

/** The same body with each file replaced by its link. */
export function fillSlots(
  body: Readonly<Record<string, unknown>>,
  links: ReadonlyMap<FileSlot, string>,
): Record<string, unknown> {
  const fill = (value: unknown): unknown => {
    if (isFileSlot(value)) return links.get(value);
    return Array.isArray(value) ? value.map(fill) : value;
  };
  return Object.fromEntries(Object.entries(body).map(([wire, value]) => [wire, fill(value)]));
}

async function prepare({ field, kind, media }: FileSlot): Promise<PreparedFile | FieldIssue> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = await media.load();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { field, given: `unreadable (${plain(why)})`, allowed: 'a file that can be read' };
  }
  const found = sniffMedia(bytes);
  if (found?.kind !== kind) {
    const given = found?.mediaType ?? `${bytes.byteLength} bytes of no known kind`;
    return { field, given, allowed: `a file of kind ${kind}` };
  }
  const { mediaType, extension } = found;
  const name = /\.\w+$/.test(media.name) ? media.name : `${media.name}.${extension}`;
  return { name, mediaType, sizeBytes: bytes.byteLength, bytes };
}

function overLimit(
  { field, kind }: FileSlot,
  file: PreparedFile,
  { upload, inline, name }: Adapter,
  mode: 'upload' | 'inline',
): FieldIssue | undefined {
  const most = mode === 'inline' ? inline?.maxBytes[kind] : upload?.maxBytes;
  if (most !== undefined && file.sizeBytes > most) {
    const allowed = `up to ${most} bytes (${kind}, ${name}); larger files as an https: URL`;
    return { field, given: `${file.sizeBytes} bytes`, allowed };
  }
  const size = mode === 'inline' && kind === 'image' ? imageDimensions(file.bytes) : undefined;
  if (size === undefined || inline === undefined) return undefined;
  if (size.width * size.height <= inline.maxImagePixels) return undefined;
  const allowed = `up to ${inline.maxImagePixels} pixels (${name})`;
  return { field, given: `${size.width}x${size.height}`, allowed };
}
