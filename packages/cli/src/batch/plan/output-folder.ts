import { lstat, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { FieldIssue } from 'kinora';
import { UsageError } from '../../command/usage-error.ts';
import { makeFolder } from '../../session/make-folder.ts';
import { printable } from '../../terminal/printable.ts';
import { shown } from '../shown.ts';

/** The folder that the videos of a batch go to. */
export interface OutputFolder {
  /** Without links on the way. */
  readonly path: string;
  /** What is at a name in it; `issue` where a video cannot be saved there. */
  readonly look: (file: string) => Promise<Found>;
}

export type Found =
  | { readonly kind: 'nothing'; readonly target: string }
  | { readonly kind: 'file'; readonly target: string; readonly sizeBytes: number }
  | { readonly kind: 'blocked'; readonly issue: FieldIssue };

/** @throws UsageError where it cannot be made */
export async function openOutputFolder(given: string): Promise<OutputFolder> {
  try {
    await makeFolder(given);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const why = code === 'EEXIST' || code === 'ENOTDIR' ? 'a file is in the way' : code;
    throw new UsageError(
      `The output folder ${printable(given)} cannot be made: ${why}. Choose another: --output <folder>.`,
    );
  }
  const path = await realpath(given);
  const parents = new Map<string, boolean>();
  const isInside = async (folder: string): Promise<boolean> => {
    const known = parents.get(folder);
    if (known !== undefined) return known;
    const inside = await leadsInside(path, folder);
    parents.set(folder, inside);
    return inside;
  };
  return { path, look: (file) => look(path, file, isInside) };
}

async function look(
  root: string,
  file: string,
  isInside: (folder: string) => Promise<boolean>,
): Promise<Found> {
  const target = join(root, file);
  const block = (why: string): Found => ({
    kind: 'blocked',
    issue: {
      field: 'output',
      given: `${shown(file)}, which ${why}`,
      allowed: 'a file of the folder',
    },
  });
  if (!(await isInside(dirname(target)))) return block('leads out of the output folder by a link');
  try {
    const found = await lstat(target);
    if (found.isFile()) return { kind: 'file', target, sizeBytes: found.size };
    return block(found.isDirectory() ? 'is a folder' : 'is a link or a device');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return { kind: 'nothing', target };
    return block(
      code === 'ENOTDIR' ? 'has a file in place of a folder' : `is unreadable: ${String(code)}`,
    );
  }
}

/** The nearest folder above that exists decides, since what is made below it is no link. */
async function leadsInside(root: string, folder: string): Promise<boolean> {
  let at = resolve(folder);
  while (at !== root && (await stat(at).catch(() => undefined)) === undefined) {
    if ((await lstat(at).catch(() => undefined)) !== undefined) return false;
    at = dirname(at);
  }
  const real = await realpath(at);
  const way = relative(root, real);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way);
}
