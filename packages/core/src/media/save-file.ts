import type { FileHandle } from 'node:fs/promises';
import { isKinoraError } from '../errors/kinora-error.ts';
import { codeOf } from '../transport/failure.ts';
import { downloadError, type Download } from './download.ts';
import { openOutput, type RemoteFile } from './open-output.ts';

export interface SavedFile {
  readonly path: string;
  readonly sizeBytes: number;
}

/**
 * Saves a video whole or not at all: under a name of its own first, and under `path` only once it
 * is checked and on the disk.
 */
export async function saveFile(
  file: RemoteFile,
  path: string,
  download: Download,
  signal?: AbortSignal,
): Promise<SavedFile> {
  let stream: ReadableStream<Uint8Array> | undefined;
  try {
    const disk = await openDisk();
    stream = await openOutput(file, download, signal);
    return { path, sizeBytes: await write(stream, path, disk) };
  } catch (error) {
    await stream?.cancel().catch(() => {});
    if (isKinoraError(error)) throw error;
    const code = error instanceof Error ? (codeOf(error) ?? error.message) : String(error);
    const message = `The video cannot be saved as ${path}: ${code}.`;
    throw downloadError('storage_failed', message, download.job, { cause: error });
  }
}

/** Loaded here, so that all else runs where there is no disk, as in a browser. */
async function openDisk() {
  try {
    // Bundlers let a missing module pass where its absence is caught.
    return { files: await import('node:fs/promises'), paths: await import('node:path') };
  } catch (cause) {
    throw new Error('there is no disk here', { cause });
  }
}

async function write(
  stream: ReadableStream<Uint8Array>,
  path: string,
  { files, paths }: Awaited<ReturnType<typeof openDisk>>,
): Promise<number> {
  const folder = paths.dirname(path);
  await files.mkdir(folder, { recursive: true });
  const part = `${path}.${crypto.randomUUID().slice(0, 8)}.part`;
  const handle = await files.open(part, 'wx');
  try {
    let sizeBytes = 0;
    for await (const chunk of stream) {
      await handle.writeFile(chunk);
      sizeBytes += chunk.byteLength;
    }
    await handle.sync();
    await handle.close();
    await files.rename(part, path);
    await syncFolder(await files.open(folder).catch(() => undefined));
    return sizeBytes;
  } catch (error) {
    await handle.close().catch(() => {});
    await files.rm(part, { force: true }).catch(() => {});
    throw error;
  }
}

/** Makes the new name last through a power cut, where the system lets folders be synced at all. */
async function syncFolder(folder: FileHandle | undefined): Promise<void> {
  await folder?.sync().catch(() => {});
  await folder?.close();
}
