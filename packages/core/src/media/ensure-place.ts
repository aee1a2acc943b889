import { describe } from '../request/describe.ts';
import { invalidRequest } from '../request/invalid-request.ts';
import { requirePath } from '../request/require-text.ts';
import { codeOf } from '../transport/failure.ts';
import { openDisk } from './open-disk.ts';
import { tryPlace } from './place.ts';

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
