import { codeOf } from '../transport/failure.ts';
import { isFolder } from './make-folder.ts';
import type { Disk } from './open-disk.ts';

/**
 * Whether a path names a folder that a video is to be saved in. Rejects where something else than a
 * file would be replaced, such as a device.
 */
export async function namesFolder(path: string, disk: Disk): Promise<boolean> {
  const { files, paths } = disk;
  if (path.endsWith('/') || path.endsWith(paths.sep)) return true;
  if (await isFolder(path, disk)) return true;
  const found = await files.lstat(path).catch(ignoreMissing);
  // A link is replaced, whatever it leads to.
  if (found === undefined || found.isFile() || found.isSymbolicLink()) return false;
  throw new Error('a device, a pipe or a socket is there');
}

/** A name that no disk takes is known by asking for it. */
function ignoreMissing(error: unknown): undefined {
  const code = error instanceof Error ? codeOf(error) : undefined;
  if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
}
