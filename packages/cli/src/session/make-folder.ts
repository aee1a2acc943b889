import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those it lies in, one by one: where the system says that a folder whose parent
 * is there cannot be found, as under `/proc`, Node's own way of doing so never ends.
 * Resolves with whether it is new.
 * @throws the system's error
 */
export async function makeFolder(folder: string, mode?: number): Promise<boolean> {
  const missing: string[] = [];
  let nearest = folder;
  while (!(await isFolder(nearest)) && dirname(nearest) !== nearest) {
    missing.unshift(nearest);
    nearest = dirname(nearest);
  }
  for (const each of missing) {
    try {
      await mkdir(each, { mode });
    } catch (error) {
      // Another process may have made it just now.
      if (!(await isFolder(each))) throw error;
    }
  }
  return missing.length > 0;
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() === true;
}
