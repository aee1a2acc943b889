import { openDisk } from './open-disk.ts';
import type { SavedFile } from './saved-file.ts';
import { verifySaved } from './verify-saved.ts';

/** A file that is still as it was saved; one that cannot be read is as good as lost. */
export async function readSaved(
  copy: SavedFile | undefined,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (copy === undefined || !(await verifySaved(copy.path, copy))) return undefined;
  const { files } = await openDisk();
  return files.readFile(copy.path).then(
    (bytes) => new Uint8Array(bytes),
    () => undefined,
  );
}
