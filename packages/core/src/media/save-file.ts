import { isKinoraError } from '../errors/kinora-error.ts';
import type { JobRef } from '../job/job-ref.ts';
import { sniffMedia } from '../request/sniff-media.ts';
import { codeOf } from '../transport/failure.ts';
import { downloadError, type Download, type RemoteFile } from './download.ts';
import { makeFolder } from './make-folder.ts';
import { namesFolder } from './place.ts';
import { openDisk, type Disk } from './open-disk.ts';
import { openOutput } from './open-output.ts';
import { beginningWith } from './stream-of.ts';
import { sweepParts, writeWhole } from './part-file.ts';
import type { SavedFile } from './saved-file.ts';

/** Longest part of a job's id that a file name takes. */
const LONGEST_ID = 100;

/**
 * Saves a video whole or not at all: under a name of its own first, and under `path` only once it
 * is checked and on the disk. In a folder, it is named after the job.
 */
export async function saveFile(
  file: RemoteFile,
  path: string,
  download: Download,
  signal?: AbortSignal,
): Promise<SavedFile> {
  try {
    const disk = await openDisk();
    const stream = await openOutput(file, download, signal);
    return await write(stream, path, { disk, file, download });
  } catch (error) {
    if (isKinoraError(error)) throw error;
    const code = error instanceof Error ? (codeOf(error) ?? error.message) : String(error);
    const message = `The video cannot be saved as ${path}: ${code}.`;
    throw downloadError('storage_failed', message, download.job, { cause: error });
  }
}

async function write(
  stream: ReadableStream<Uint8Array>,
  given: string,
  { disk, file, download }: { disk: Disk; file: RemoteFile; download: Download },
): Promise<SavedFile> {
  const { paths } = disk;
  const chunks = stream.values();
  try {
    const { value: head = new Uint8Array() } = await chunks.next();
    const isIn = await namesFolder(given, disk);
    const path = isIn ? paths.join(given, nameOf(download.job, file.index ?? 0, head)) : given;
    await makeFolder(paths.dirname(path), disk);
    await sweepParts(path, download.clock.now(), disk);
    return { path, ...(await writeWhole(beginningWith(head, chunks), path, disk)) };
  } finally {
    await chunks.return?.();
  }
}

/** A handle may come from a stranger, so that its id is no name as it is. */
function nameOf({ id }: JobRef, index: number, head: Uint8Array): string {
  const name = id.replaceAll(/[^\w-]/g, '_').slice(0, LONGEST_ID);
  return `${name === '' ? 'video' : name}-${index}.${sniffMedia(head)?.extension ?? 'mp4'}`;
}
