import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** An open file, its statements prepared once. */
export interface Database {
  readonly path: string;
  readonly sql: (text: string) => StatementSync;
  /** Runs a call while no other process writes, and keeps what it wrote unless it throws. */
  readonly transaction: <T>(call: () => T) => T;
  readonly close: () => void;
}

export function databaseOver(file: DatabaseSync, path: string): Database {
  const statements = new Map<string, StatementSync>();
  let isOpen = true;
  return {
    path,
    sql(text) {
      const statement = statements.get(text) ?? file.prepare(text);
      statements.set(text, statement);
      return statement;
    },
    transaction: (call) => transactionOn(file, call),
    close() {
      if (isOpen) file.close();
      isOpen = false;
    },
  };
}

export function transactionOn<T>(file: DatabaseSync, call: () => T): T {
  file.exec('BEGIN IMMEDIATE');
  try {
    const result = call();
    file.exec('COMMIT');
    return result;
  } catch (error) {
    try {
      file.exec('ROLLBACK');
    } catch {
      // A disk that is full or broken has rolled back already.
    }
    throw error;
  }
}
