import type { Download, RemoteFile } from './download.ts';
import { fetchAgain } from './fetch-again.ts';
import { saveFile } from './save-file.ts';
import type { SavedFile } from './saved-file.ts';

/**
 * Saves one video of a finished job, checked and whole, as `path` or in the folder `path`; faults
 * that pass are waited out. Saving it again, also from another process, replaces it by itself.
 */
export function saveOutput(
  file: RemoteFile,
  path: string,
  download: Download,
  signal?: AbortSignal,
): Promise<SavedFile> {
  return fetchAgain(() => saveFile(file, path, download, signal), download, signal);
}
