import { constants } from 'node:fs';
import { access, lstat, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { makeFolder } from '../session/make-folder.ts';
import { UsageError } from '../command/usage-error.ts';
import { printable } from '../terminal/printable.ts';

export interface OutputWish {
  /** A file or a folder; absent: the folder one is in. */
  readonly given: string | undefined;
  /** Begins the names of files that nobody named. */
  readonly name: string;
  readonly isForced: boolean;
}

/**
 * Where a video will be saved, found to be writable before anything is paid for.
 * @throws UsageError
 */
export async function outputPath({ given = '.', name, isForced }: OutputWish): Promise<string> {
  const path = resolve(given);
  const found = await stat(path).catch(() => undefined);
  const isFolder = found?.isDirectory() === true || /[/\\]$/.test(given);
  const file = isFolder ? join(path, await freeName(path, name)) : path;
  if (!isFolder && found !== undefined && !isForced) {
    throw new UsageError(`${printable(given)} exists. Choose another --output, or say --force.`);
  }
  if (!isFolder && found?.isFile() === false) {
    throw new UsageError(`${printable(given)} is no file. Choose another --output.`);
  }
  await requireWritable(file);
  return file;
}

async function freeName(folder: string, name: string): Promise<string> {
  const words = name.replaceAll(/[^\w.-]+/g, '-');
  const when = new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  for (let count = 1; ; count += 1) {
    const candidate = `${words}-${when}${count === 1 ? '' : `-${count}`}.mp4`;
    const isThere = await stat(join(folder, candidate)).then(
      () => true,
      () => false,
    );
    if (!isThere) return candidate;
  }
}

/** The library makes the folder too, but not before the video is paid for. */
async function requireWritable(file: string): Promise<void> {
  const folder = dirname(file);
  try {
    await makeFolder(folder);
    await access(folder, constants.W_OK);
  } catch (error) {
    refuse(`The folder ${folder} takes no new files`, error);
  }
  // A name that no disk takes is known by asking for it.
  await lstat(file).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') refuse(`No file can be named ${file}`, error);
  });
}

function refuse(what: string, cause: unknown): never {
  const why = `${what} (${codeOf(cause)}). Choose another --output.`;
  throw Object.assign(new UsageError(printable(why)), { cause });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
