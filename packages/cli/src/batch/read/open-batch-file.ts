import { open, type FileHandle } from 'node:fs/promises';
import { basename, dirname, extname, resolve } from 'node:path';
import { UsageError } from '../../command/usage-error.ts';
import { printable } from '../../terminal/printable.ts';
import { readCsv } from './read-csv.ts';
import { readJsonl } from './read-jsonl.ts';
import type { RawLine } from './raw-line.ts';

/** A batch file that can be read from its start as often as needed, whatever becomes of its name. */
export interface BatchFile {
  readonly path: string;
  readonly name: string;
  /** The folder that the paths in its lines start from. */
  readonly folder: string;
  readonly lines: () => AsyncGenerator<RawLine, void>;
  readonly close: () => Promise<void>;
}

export const FORMATS = ['jsonl', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** @throws UsageError where there is no such file, or none of these kinds */
export async function openBatchFile(given: string, format?: Format): Promise<BatchFile> {
  const path = resolve(given);
  const read = READERS[format ?? formatOf(given)];
  const handle = await opened(path, given);
  return {
    path,
    name: basename(path),
    folder: dirname(path),
    lines: () => read(handle.createReadStream({ start: 0, autoClose: false })),
    close: () => handle.close(),
  };
}

const READERS = { jsonl: readJsonl, csv: readCsv } as const;

const BY_ENDING: Readonly<Record<string, Format>> = {
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.csv': 'csv',
};

function formatOf(given: string): Format {
  const ending = extname(given).toLowerCase();
  const known = Object.hasOwn(BY_ENDING, ending) ? BY_ENDING[ending] : undefined;
  if (known !== undefined) return known;
  const all = Object.keys(BY_ENDING).join(', ');
  throw new UsageError(
    `${printable(given)} ends in none of ${all}. Say what it is: --format jsonl, or --format csv.`,
  );
}

async function opened(path: string, given: string): Promise<FileHandle> {
  const refuse = (why: string) => new UsageError(`The batch ${printable(given)} ${why}`);
  let handle: FileHandle;
  try {
    handle = await open(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw refuse(code === 'ENOENT' ? 'is not there.' : `cannot be read: ${code}.`);
  }
  const found = await handle.stat();
  if (found.isFile() && found.size > 0) return handle;
  await handle.close();
  if (found.isFile()) throw refuse('is empty: give it one request per line.');
  throw refuse('is no file: it is read twice, so it has to lie on a disk.');
}
