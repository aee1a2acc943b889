import { closeSync, openSync } from 'node:fs';
import { KinoraError } from '@kinora/core/store';
import { databaseOver, type Database } from './database.ts';
import { loadSqlite } from './load-sqlite.ts';
import { migrate, refuseStrangers } from './migrate.ts';
import { refuseNetworkDisk } from './network-disk.ts';
import { SCHEMA } from './schema.ts';
import { storeFailure } from './store-failure.ts';

const IN_MEMORY = ':memory:';

export function openDatabase(path: string, lockTimeoutMs: number): Database {
  const { DatabaseSync } = loadSqlite();
  try {
    if (path === '') throw new TypeError('the path is empty');
    if (path !== IN_MEMORY) makeFile(path);
    const file = new DatabaseSync(path);
    try {
      file.exec(`PRAGMA busy_timeout = ${Math.ceil(lockTimeoutMs)}`);
      // Looked at before anything is set: a file of somebody else is left as it is.
      refuseStrangers(file, SCHEMA.length);
      const mode = file.prepare('PRAGMA journal_mode = WAL').get()?.['journal_mode'];
      if (mode !== 'wal' && path !== IN_MEMORY) throw new Error(`its journal mode is ${mode}`);
      file.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
      // On macOS, only this makes the disk itself write.
      file.exec('PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON');
      migrate(file, SCHEMA);
      return databaseOver(file, path);
    } catch (error) {
      file.close();
      throw error;
    }
  } catch (error) {
    throw error instanceof KinoraError ? error : storeFailure(error, path);
  }
}

/** Prompts are nobody else's business; SQLite gives its other files the mode of this one. */
function makeFile(path: string): void {
  closeSync(openSync(path, 'a', 0o600));
  refuseNetworkDisk(path);
}
