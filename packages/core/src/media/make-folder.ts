import type { Disk } from './open-disk.ts';

/**
 * Makes a folder, and first those that it lies in. Node's own `recursive` goes on without end where
 * a file system takes no new folders and says that the one above is missing, as `/proc` does.
 */
export async function makeFolder(path: string, disk: Disk): Promise<void> {
  if (await isFolder(path, disk)) return;
  const above = disk.paths.dirname(path);
  if (above !== path) await makeFolder(above, disk);
  try {
    await disk.files.mkdir(path);
  } catch (error) {
    // Somebody else may have made it meanwhile.
    if (!(await isFolder(path, disk))) throw error;
  }
}

export async function isFolder(path: string, { files }: Disk): Promise<boolean> {
  const found = await files.stat(path).catch(() => undefined);
  return found?.isDirectory() === true;
}
