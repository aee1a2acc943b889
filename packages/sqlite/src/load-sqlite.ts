import type * as NodeSqlite from 'node:sqlite';
import { KinoraError } from '@kinora/core/store';

type Sqlite = typeof NodeSqlite;

/** The SQLite that comes with Node, from 22.13 on; an import of it would fail without advice. */
export function loadSqlite(
  load: (name: 'node:sqlite') => Sqlite | undefined = builtin,
  version: string = process.version,
): Sqlite {
  const sqlite = load('node:sqlite');
  if (sqlite !== undefined) return sqlite;
  throw new KinoraError(
    'store_failed',
    `@kinora/sqlite needs Node 22.13 or later, which has node:sqlite; this is ${version}.`,
    { phase: 'store', mayHaveCharged: 'no' },
  );
}

/** Node before 22.3 and 20.16 has no such function, whatever its types say. */
function builtin(name: 'node:sqlite'): Sqlite | undefined {
  const { getBuiltinModule }: Partial<Pick<NodeJS.Process, 'getBuiltinModule'>> = process;
  return getBuiltinModule?.(name);
}
