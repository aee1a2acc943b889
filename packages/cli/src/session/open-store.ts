import { dirname } from 'node:path';
import { sqliteStore } from '@kinora/sqlite';
import { KinoraError, type JobStore } from 'kinora';
import { makeFolder } from './make-folder.ts';

/** The store in that file, whose folder is made where it is missing. */
export async function openStore(path: string): Promise<JobStore> {
  if (path === ':memory:') return sqliteStore(path);
  try {
    await makeFolder(dirname(path), 0o700);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const message = `the folder of the job store ${path} cannot be made: ${code}; choose another with --store`;
    const details = { phase: 'store', mayHaveCharged: 'no', cause: error } as const;
    throw new KinoraError('store_failed', message, details);
  }
  return sqliteStore(path);
}
