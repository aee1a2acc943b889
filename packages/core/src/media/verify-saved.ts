import { openDisk } from './open-disk.ts';
import type { WrittenFile } from './saved-file.ts';

/** Whether a file is still as it was saved; one that cannot be read is as good as lost. */
export async function verifySaved(
  path: string,
  { sizeBytes, sha256 }: WrittenFile,
): Promise<boolean> {
  const { files, createHash } = await openDisk();
  try {
    const { size } = await files.stat(path);
    if (size !== sizeBytes) return false;
    const hash = createHash('sha256');
    const chunks: AsyncIterable<Uint8Array> = (await files.open(path)).createReadStream();
    for await (const chunk of chunks) hash.update(chunk);
    return hash.digest('hex') === sha256;
  } catch {
    return false;
  }
}
