import { open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ManifestHead, ManifestRow } from './manifest-rows.ts';

/** The manifest on the disk, which follows what is put into it after a moment. */
export interface ManifestFile {
  /** By position; positions beyond the last one are new rows. */
  readonly put: (index: number, row: ManifestRow) => void;
  readonly rows: () => readonly ManifestRow[];
  /** Resolves once all that was put is on the disk; rejects where it cannot be. */
  readonly flush: () => Promise<void>;
  /** Writes one last time, and no more. */
  readonly close: () => Promise<void>;
}

/** A manifest of many lines takes a while to write: it is written for a fraction of the time. */
const SOONEST_MS = 1000;
const SHARE = 20;

export function manifestFile(
  path: string,
  head: ManifestHead,
  first: readonly ManifestRow[],
  onFailure: (error: unknown) => void,
): ManifestFile {
  const rows = [...first];
  let isDirty = true;
  let tookMs = 0;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  const write = async () => {
    isDirty = false;
    const startedAt = performance.now();
    await writeManifest(path, head, rows);
    tookMs = performance.now() - startedAt;
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.catch(() => {}).then(() => (isDirty ? write() : undefined));
    return writing;
  };
  return {
    put(index, row) {
      rows[index] = row;
      isDirty = true;
      timer ??= setTimeout(
        () => void flush().catch(onFailure),
        Math.max(SOONEST_MS, SHARE * tookMs),
      );
    },
    rows: () => rows,
    flush,
    close: flush,
  };
}

const ROWS_AT_ONCE = 500;

/** Whole or not at all, and through a power cut. */
async function writeManifest(
  path: string,
  head: ManifestHead,
  rows: readonly ManifestRow[],
): Promise<void> {
  const part = `${path}.${crypto.randomUUID().slice(0, 8)}.part`;
  const handle = await open(part, 'wx');
  try {
    await handle.writeFile(`${JSON.stringify(head)}\n`);
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      const some = rows.slice(from, from + ROWS_AT_ONCE);
      await handle.writeFile(some.map((row) => `${JSON.stringify(row)}\n`).join(''));
    }
    await handle.sync();
    await handle.close();
    await rename(part, path);
    await syncFolder(await open(dirname(path)).catch(() => undefined));
  } catch (error) {
    await handle.close().catch(() => {});
    await rm(part, { force: true }).catch(() => {});
    throw error;
  }
}

/** Makes the new name last, where the system lets folders be synced at all. */
async function syncFolder(folder: FileHandle | undefined): Promise<void> {
  await folder?.sync().catch(() => {});
  await folder?.close();
}

const LEFT_BEHIND_MS = 3_600_000;

/** Removes what writing a manifest has left behind when its process ended. */
export async function sweepManifestParts(path: string): Promise<void> {
  const folder = dirname(path);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (!name.startsWith(`${basename(path)}.`) || !name.endsWith('.part')) continue;
    const part = join(folder, name);
    const { mtimeMs } = await stat(part).catch(() => ({ mtimeMs: Infinity }));
    if (Date.now() - mtimeMs > LEFT_BEHIND_MS) await rm(part, { force: true }).catch(() => {});
  }
}
