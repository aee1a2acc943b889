import { describe } from '../request/describe.ts';
import { invalidRequest } from '../request/invalid-request.ts';
import { requirePath } from '../request/require-path.ts';
import { codeOf } from '../transport/failure.ts';
import { makeFolder } from './make-folder.ts';
import { openDisk, type Disk } from './open-disk.ts';
import { openPart } from './part-file.ts';
import { namesFolder } from './place.ts';

/**
 * Makes the folder that a video will be saved in, and a file in it, so that none is paid for that
 * could not be saved.
 * @throws KinoraError `invalid_request`
 */
export async function ensurePlace(path: string): Promise<void> {
  requirePath('saveAs', path);
  try {
    await tryPlace(path, await openDisk());
  } catch (error) {
    const why = error instanceof Error ? (codeOf(error) ?? error.message) : String(error);
    const allowed = `a file that can be made, or a folder that takes one: ${why}`;
    throw invalidRequest([{ field: 'saveAs', given: describe(path), allowed }]);
  }
}

/** Rejects where no file can be made. */
async function tryPlace(path: string, disk: Disk): Promise<void> {
  const { files, paths } = disk;
  const file = (await namesFolder(path, disk)) ? paths.join(path, 'video') : path;
  await makeFolder(paths.dirname(file), disk);
  const { part, handle } = await openPart(file, disk);
  await handle.close();
  await files.rm(part, { force: true });
}
