import type { FileHandle } from 'node:fs/promises';
import type { Disk } from './open-disk.ts';
import { freeOwn } from './own-memory.ts';
import type { WrittenFile } from './saved-file.ts';

/** Ends of the names of files that are being written. */
const PART = /\.[\da-f]{8}\.part$/;

const PART_LENGTH = '.01234567.part'.length;
/** In UTF-16 units, of which each may be three bytes on the disk. */
const LONGEST_STEM = 60;

/** A file that is being written grows at least once a minute; one this old was left behind. */
const LEFT_BEHIND_MS = 3_600_000;

/** Writes a file under a name of its own first, and under `path` only once all is on the disk. */
export async function writeWhole(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  disk: Disk,
): Promise<WrittenFile> {
  const { files, paths } = disk;
  const { part, handle } = await openPart(path, disk);
  try {
    const { mode } = await handle.stat();
    // Nobody else reads half a video. Some file systems have no modes to change.
    await handle.chmod(0o600).catch(() => {});
    const written = await writeAll(chunks, handle, disk);
    await handle.chmod(mode).catch(() => {});
    await handle.sync();
    await handle.close();
    await files.rename(part, path);
    await syncFolder(await files.open(paths.dirname(path)).catch(() => undefined));
    return written;
  } catch (error) {
    await handle.close().catch(() => {});
    await files.rm(part, { force: true }).catch(() => {});
    throw error;
  }
}

/** Opens a file that nobody else has, in the folder of `path`. */
export async function openPart(
  path: string,
  { files, paths }: Disk,
): Promise<{ readonly part: string; readonly handle: FileHandle }> {
  const name = `${stemOf(paths.basename(path))}.${crypto.randomUUID().slice(0, 8)}.part`;
  const part = paths.join(paths.dirname(path), name);
  const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW = 0 } = files.constants;
  return { part, handle: await files.open(part, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW) };
}

/** A name as long as disks take leaves no room for an ending. */
function stemOf(name: string): string {
  return name.slice(0, LONGEST_STEM);
}

/** Removes what saves of `path` have left behind when their process ended. */
export async function sweepParts(
  path: string,
  nowMs: number,
  { files, paths }: Disk,
): Promise<void> {
  const folder = paths.dirname(path);
  const name = stemOf(paths.basename(path));
  for (const each of await partsIn(folder, nowMs, files)) {
    if (each.length !== name.length + PART_LENGTH || !each.startsWith(name)) continue;
    const part = paths.join(folder, each);
    const { mtimeMs } = await files.lstat(part).catch(() => ({ mtimeMs: Infinity }));
    // Another save may have swept it meanwhile.
    if (nowMs - mtimeMs > LEFT_BEHIND_MS) await files.rm(part, { force: true }).catch(() => {});
  }
}

/** A folder of thousands of videos is not read anew for each. */
const LISTED_FOR_MS = 60_000;
const MOST_FOLDERS = 100;
const listings = new Map<string, { readonly at: number; readonly parts: readonly string[] }>();

async function partsIn(
  folder: string,
  nowMs: number,
  files: Disk['files'],
): Promise<readonly string[]> {
  const known = listings.get(folder);
  if (known !== undefined && Math.abs(nowMs - known.at) < LISTED_FOR_MS) return known.parts;
  const names = await files.readdir(folder).catch(() => []);
  const parts = names.filter((name) => PART.test(name));
  if (listings.size >= MOST_FOLDERS) listings.clear();
  listings.set(folder, { at: nowMs, parts });
  return parts;
}

async function writeAll(
  chunks: AsyncIterable<Uint8Array>,
  handle: FileHandle,
  { createHash }: Disk,
): Promise<WrittenFile> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  for await (const chunk of chunks) {
    hash.update(chunk);
    await handle.writeFile(chunk);
    sizeBytes += chunk.byteLength;
    freeOwn(chunk);
  }
  return { sizeBytes, sha256: hash.digest('hex') };
}

/** Makes the new name last through a power cut, where the system lets folders be synced at all. */
async function syncFolder(folder: FileHandle | undefined): Promise<void> {
  await folder?.sync().catch(() => {});
  await folder?.close();
}
