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
  const stream = await openOutput(file, download, signal);
  try {
    return { path, sizeBytes: await write(stream, path) };
  } catch (error) {
    await stream.cancel().catch(() => {});
    if (isKinoraError(error)) throw error;
    const code = error instanceof Error ? (codeOf(error) ?? error.message) : String(error);
    const message = `The video cannot be saved as ${path}: ${code}.`;
    throw downloadError('storage_failed', message, download.job, { cause: error });
  }
}

async function write(stream: ReadableStream<Uint8Array>, path: string): Promise<number> {
  const { mkdir, open, rename, rm } = await import('node:fs/promises');
  const paths = await import('node:path');
  const folder = paths.dirname(path);
  await mkdir(folder, { recursive: true });
  const part = `${path}.${crypto.randomUUID().slice(0, 8)}.part`;
  const handle = await open(part, 'wx');
  try {
    let sizeBytes = 0;
    for await (const chunk of stream) {
      await handle.writeFile(chunk);
      sizeBytes += chunk.byteLength;
    }
    await handle.sync();
    await handle.close();
    await rename(part, path);
    await syncFolder(await open(folder).catch(() => undefined));
    return sizeBytes;
  } catch (error) {
    await handle.close().catch(() => {});
    await rm(part, { force: true }).catch(() => {});
    throw error;
  }
}

/** Makes the new name last through a power cut, where the system lets folders be synced at all. */
async function syncFolder(folder: FileHandle | undefined): Promise<void> {
  await folder?.sync().catch(() => {});
  await folder?.close();
}
