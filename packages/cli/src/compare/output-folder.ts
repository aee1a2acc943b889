import { readdir, rmdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { UsageError } from '../command/usage-error.ts';
import { makeFolder } from '../session/make-folder.ts';
import { printable } from '../terminal/printable.ts';

export interface FolderWish {
  /** Absent: a new folder where one is, named after the time. */
  readonly given: string | undefined;
  readonly isForced: boolean;
}

export interface OutputFolder {
  readonly path: string;
  /** Takes away what was made here and is still empty. */
  readonly tidy: () => Promise<void>;
}

/**
 * The folder for report and clips, made and found to take files before anything is paid for.
 * @throws UsageError
 */
export async function outputFolder({ given, isForced }: FolderWish): Promise<OutputFolder> {
  const folder = resolve(given ?? `kinora-compare-${stamp(new Date())}`);
  const clips = join(folder, 'clips');
  try {
    const isNew = await makeFolder(folder);
    await makeFolder(clips);
    const [files, earlier] = await Promise.all([readdir(folder), readdir(clips)]);
    const tidy = async () => {
      await rmdir(clips).catch(() => {});
      if (isNew) await rmdir(folder).catch(() => {});
    };
    if (isForced || (files.length === 1 && earlier.length === 0)) return { path: folder, tidy };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UsageError(
      `The folder ${printable(folder)} cannot be used: ${code}. Choose another --output.`,
    );
  }
  throw new UsageError(
    `${printable(folder)} has files in it. Choose another --output, or say --force.`,
  );
}

/** In the time of the place: `20261128-1342-07`. */
function stamp(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  return `${day}-${two(now.getHours())}${two(now.getMinutes())}-${two(now.getSeconds())}`;
}
