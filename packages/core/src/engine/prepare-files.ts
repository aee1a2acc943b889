import { fileSlotsIn, isFileSlot, type FileSlot } from '../contract/binding/files.ts';
import type { Adapter, UploadFile } from '../contract/adapter.ts';
import type { FieldIssue } from '../errors/kinora-error.ts';
import type { MediaKind } from '../request/media.ts';
import { imageDimensions } from '../request/image-dimensions.ts';
import { invalidRequest } from '../request/invalid-request.ts';
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
    const file = await prepare(slot, limitsOf(adapter, slot.kind, mode));
    if ('allowed' in file) issues.push(file);
    else files.set(slot, file);
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

/** What a provider takes of one kind of file. */
interface FileLimits {
  /** The provider's name, for messages. */
  readonly by: string;
  readonly maxBytes?: number | undefined;
  readonly maxImagePixels?: number | undefined;
  readonly mediaTypes?: readonly string[] | undefined;
}

function limitsOf(
  { upload, inline, name }: Adapter,
  kind: MediaKind,
  mode: 'upload' | 'inline',
): FileLimits {
  if (mode === 'upload') return { ...upload, by: name };
  const { maxImagePixels } = inline ?? {};
  return { by: name, maxBytes: inline?.maxBytes[kind], maxImagePixels };
}

async function prepare(slot: FileSlot, limits: FileLimits): Promise<PreparedFile | FieldIssue> {
  const { field, kind, media } = slot;
  const { by, maxBytes = Infinity } = limits;
  try {
    const sizeBytes = await media.sizeBytes();
    if (sizeBytes <= maxBytes) return judge(slot, await media.load(), limits);
    const allowed = `up to ${maxBytes} bytes (${kind}, ${by}); larger files as an https: URL`;
    return { field, given: `${sizeBytes} bytes`, allowed };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { field, given: `unreadable (${plain(why)})`, allowed: 'a file that can be read' };
  }
}

function judge(
  { field, kind, media }: FileSlot,
  bytes: Uint8Array<ArrayBuffer>,
  { by, mediaTypes, maxImagePixels = Infinity }: FileLimits,
): PreparedFile | FieldIssue {
  const found = sniffMedia(bytes);
  if (found?.kind !== kind) {
    const given = found?.mediaType ?? `${bytes.byteLength} bytes of no known kind`;
    return { field, given, allowed: `a file of kind ${kind}` };
  }
  const { mediaType, extension } = found;
  if (mediaTypes !== undefined && !mediaTypes.includes(mediaType)) {
    const allowed = mediaTypes.filter((type) => type.startsWith(`${kind}/`)).join(', ');
    return { field, given: mediaType, allowed: `${allowed} (${by})` };
  }
  const size = maxImagePixels === Infinity ? undefined : imageDimensions(bytes);
  if (size !== undefined && size.width * size.height > maxImagePixels) {
    const given = `${size.width}x${size.height}`;
    return { field, given, allowed: `up to ${maxImagePixels} pixels (${by})` };
  }
  const name = /\.\w+$/.test(media.name) ? media.name : `${media.name}.${extension}`;
  return { name, mediaType, sizeBytes: bytes.byteLength, bytes };
}
