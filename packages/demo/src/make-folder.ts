import { mkdir } from 'node:fs/promises';

/** Makes a folder where it is missing; returns what stands in the way, for a person to read. */
export async function makeFolder(folder: string): Promise<string | undefined> {
  try {
    await mkdir(folder, { recursive: true });
    return undefined;
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return error.code === 'EEXIST'
      ? `The videos go into the folder ${folder}, and a file of that name is in the way. Move it.`
      : `The folder ${folder} for the videos cannot be made here: ${error.message}`;
  }
}
