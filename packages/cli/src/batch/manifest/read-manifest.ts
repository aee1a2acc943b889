import { open, type FileHandle } from 'node:fs/promises';
import { UsageError } from '../../command/usage-error.ts';
import { printable } from '../../terminal/printable.ts';
import { readJsonl } from '../read/read-jsonl.ts';
import { ManifestHead, ManifestRow } from './manifest-rows.ts';

export interface Manifest {
  readonly head: ManifestHead;
  readonly rows: readonly ManifestRow[];
}

/**
 * What an earlier run has written, or undefined where there was none.
 * @throws UsageError for a manifest that cannot be read: nothing may be paid on a guess
 */
export async function readManifest(path: string): Promise<Manifest | undefined> {
  const handle = await open(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw unreadable(path, error instanceof Error ? error.message : String(error));
  });
  if (handle === undefined) return undefined;
  try {
    return await readRows(handle, path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw unreadable(path, error instanceof Error ? error.message : String(error));
  } finally {
    await handle.close();
  }
}

async function readRows(handle: FileHandle, path: string): Promise<Manifest> {
  let head: ManifestHead | undefined;
  const rows: ManifestRow[] = [];
  for await (const line of readJsonl(handle.createReadStream({ autoClose: false }))) {
    const value = 'value' in line ? line.value : undefined;
    const at = { path, number: line.number };
    if (head === undefined) head = read(ManifestHead, value, at);
    else rows.push(read(ManifestRow, value, at));
  }
  if (head === undefined) throw unreadable(path, 'it is empty');
  return { head, rows };
}

interface Schema<Value> {
  readonly safeParse: (
    value: unknown,
  ) => { readonly success: true; readonly data: Value } | { readonly success: false };
}

function read<Value>(
  schema: Schema<Value>,
  value: unknown,
  { path, number }: { readonly path: string; readonly number: number },
): Value {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw unreadable(path, `line ${number} is not as this release writes it`);
}

function unreadable(path: string, why: string): UsageError {
  return new UsageError(
    `The manifest ${printable(path)} cannot be read: ${printable(why)}. Nothing was sent. ` +
      'Put it right, or move it away: the store knows the jobs of this folder too.',
  );
}
