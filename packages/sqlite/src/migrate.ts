import type { DatabaseSync } from 'node:sqlite';
import { transactionOn } from './database.ts';

/** `Kino` in ASCII: marks a file as ours. */
const APPLICATION_ID = 0x4b696e6f;

/** Throws for a file that is no job store, or one that a newer release has changed. */
export function refuseStrangers(file: DatabaseSync, known: number): void {
  const version = numberOf(file, 'PRAGMA user_version');
  const tables = numberOf(file, 'SELECT count(*) FROM sqlite_schema');
  const isOurs = numberOf(file, 'PRAGMA application_id') === APPLICATION_ID;
  if (!isOurs && (version !== 0 || tables !== 0)) {
    throw new Error('it is the database of another program');
  }
  if (version > known) {
    throw new Error(
      `a newer @kinora/sqlite has written it (schema ${version}, this one knows ${known}); ` +
        'update the package',
    );
  }
}

/** Brings a file to the newest schema, each step once, also where several processes open it. */
export function migrate(file: DatabaseSync, steps: readonly string[]): void {
  if (numberOf(file, 'PRAGMA user_version') === steps.length) return;
  transactionOn(file, () => {
    refuseStrangers(file, steps.length);
    for (const step of steps.slice(numberOf(file, 'PRAGMA user_version'))) file.exec(step);
    file.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${steps.length}`);
  });
}

function numberOf(file: DatabaseSync, query: string): number {
  return Number(Object.values(file.prepare(query).get() ?? {})[0]);
}
