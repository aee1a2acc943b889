/** What is used of the disk. */
export type Disk = Awaited<ReturnType<typeof openDisk>>;

/** Loaded here, so that all else runs where there is no disk, as in a browser. */
export async function openDisk() {
  try {
    // Bundlers let a missing module pass where its absence is caught.
    const files = await import('node:fs/promises');
    const paths = await import('node:path');
    const { createHash } = await import('node:crypto');
    return { files, paths, createHash };
  } catch (cause) {
    throw new Error('there is no disk here', { cause });
  }
}
