import type { FileSlot } from '../contract/binding/files.ts';
import type { Connection } from '../engine/connection.ts';
import { fillSlots, prepareFiles, type PreparedFile } from '../engine/prepare-files.ts';
import { uploadFile } from '../engine/upload.ts';
import { isKinoraError, KinoraError } from '../errors/kinora-error.ts';
import { describe } from '../request/describe.ts';
import { invalidRequest } from '../request/invalid-request.ts';
import { backoffMs } from './backoff.ts';
import type { Clock } from './clock.ts';
import type { Lane } from './lane.ts';

/** Puts a file where a provider can fetch it, and returns its https: URL. */
export type Uploader = (file: {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}) => Promise<string | URL>;

export interface DeliveryContext {
  readonly connection: Connection;
  readonly lane: Lane;
  readonly clock: Clock;
  readonly random: () => number;
  readonly uploader: Uploader | undefined;
  readonly signal?: AbortSignal | undefined;
}

const MOST_TRIES = 3;

/**
 * Gets the files of a body to the provider: to its own storage, by the caller's uploader, or
 * inside the body. Nothing is paid yet, so a failed upload is tried again.
 */
export async function deliverFiles(
  body: Readonly<Record<string, unknown>>,
  context: DeliveryContext,
): Promise<Readonly<Record<string, unknown>>> {
  const { adapter } = context.connection;
  const { upload, inline } = adapter;
  const isInline = upload === undefined && context.uploader === undefined;
  const files = await prepareFiles(body, adapter, isInline ? 'inline' : 'upload');
  const links = new Map<FileSlot, string>();
  for (const [slot, file] of files) {
    if (isInline && inline === undefined) {
      const allowed = `an https: URL, or bytes with an uploader: ${adapter.name} keeps no files`;
      throw invalidRequest([{ field: slot.field, given: file.mediaType, allowed }], adapter.id);
    }
    links.set(slot, isInline ? dataUrl(file) : await send(file, context));
  }
  const filled = fillSlots(body, links);
  const most = isInline ? (inline?.maxBodyBytes ?? Infinity) : Infinity;
  const sizeBytes = JSON.stringify(filled).length;
  if (sizeBytes <= most) return filled;
  const allowed = `up to ${most} bytes with the files inside; larger ones as https: URLs`;
  throw invalidRequest([{ field: 'request', given: `${sizeBytes} bytes`, allowed }], adapter.id);
}

async function send(file: PreparedFile, context: DeliveryContext): Promise<string> {
  const { connection, lane, clock, random, uploader, signal } = context;
  const { upload } = connection.adapter;
  for (let tries = 1; ; tries += 1) {
    try {
      if (upload === undefined) return await hostedBy(uploader, file);
      return await lane.ask(() => uploadFile(connection, upload, file, signal), signal);
    } catch (error) {
      const isFinal = isKinoraError(error) && !error.retry.safe;
      if (isFinal || tries >= MOST_TRIES || signal?.aborted === true) throw error;
      const waitMs = backoffMs(tries, { baseMs: 500, capMs: 8000, random: random() });
      await clock.sleep(waitMs, signal);
    }
  }
}

/** The caller's own storage; what it throws is told as an upload that failed. */
async function hostedBy(uploader: Uploader | undefined, file: PreparedFile): Promise<string> {
  try {
    const url = String(await uploader?.(file));
    if (/^https:\/\//i.test(url)) return url;
    throw new TypeError(`the uploader returned ${describe(url)}, not an https: URL`);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    const details = { phase: 'upload', mayHaveCharged: 'no', cause } as const;
    throw new KinoraError('upload_failed', `upload failed: ${why}`, details);
  }
}

/** Base64 in steps, since the whole file would be too many arguments for one call. */
function dataUrl({ mediaType, bytes }: PreparedFile): string {
  const STEP = 8192;
  let binary = '';
  for (let start = 0; start < bytes.length; start += STEP) {
    binary += String.fromCharCode(...bytes.subarray(start, start + STEP));
  }
  return `data:${mediaType};base64,${btoa(binary)}`;
}
