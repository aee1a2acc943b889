import { readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { sqliteStore } from '../src/index.ts';
import { migrate } from '../src/migrate.ts';
import { failureOf } from './failure-of.ts';
import { newPath } from './new-path.ts';

test('refuses a file that a newer release has written, and leaves it as it is (E8)', () => {
  const path = newPath();
  void sqliteStore(path).close();
  change(path, 'PRAGMA user_version = 7');
  const before = readFileSync(path);
  expect(failureOf(() => sqliteStore(path))).toEqual({
    code: 'store_failed',
    phase: 'store',
    mayHaveCharged: 'no',
    message:
      `The job store ${path}: a newer @kinora/sqlite has written it ` +
      '(schema 7, this one knows 2); update the package. [store_failed] Nothing was charged. ' +
      'See to the job store; the handle works without it.',
  });
  expect(readFileSync(path)).toEqual(before);
});

test('refuses the database of another program, and leaves it as it is', () => {
  const path = newPath();
  change(path, 'CREATE TABLE job (id TEXT)');
  const before = readFileSync(path);
  expect(failureOf(() => sqliteStore(path))?.message).toContain(
    'it is the database of another program',
  );
  expect(readFileSync(path)).toEqual(before);
});

test('refuses a file that is no database, and leaves it as it is', () => {
  const path = newPath();
  writeFileSync(path, 'The quick brown fox jumps over the lazy dog. '.repeat(100));
  const before = readFileSync(path);
  expect(failureOf(() => sqliteStore(path))?.message).toContain('it is not an SQLite database');
  expect(readFileSync(path)).toEqual(before);
});

const STEPS = [
  'CREATE TABLE fox (name TEXT NOT NULL) STRICT',
  "ALTER TABLE fox ADD COLUMN age INTEGER; INSERT INTO fox VALUES ('Reynard', 3)",
];

test('brings an older file to the newest schema, each step once', () => {
  const path = newPath();
  const file = new DatabaseSync(path);
  migrate(file, STEPS.slice(0, 1));
  file.exec("INSERT INTO fox VALUES ('Vixen')");
  migrate(file, STEPS);
  migrate(file, STEPS);
  const foxes = file.prepare('SELECT name, age FROM fox').all();
  expect(foxes.map((fox) => ({ ...fox }))).toEqual([
    { name: 'Vixen', age: null },
    { name: 'Reynard', age: 3 },
  ]);
  file.close();
});

test('leaves a file at its old schema where a step fails', () => {
  const path = newPath();
  const file = new DatabaseSync(path);
  migrate(file, STEPS.slice(0, 1));
  const broken = [...STEPS, 'ALTER TABLE dog ADD COLUMN age INTEGER'];
  expect(() => migrate(file, broken)).toThrow('no such table: dog');
  expect(file.prepare('SELECT * FROM fox').all()).toEqual([]);
  migrate(file, STEPS);
  expect(file.prepare('SELECT * FROM fox').all()).toHaveLength(1);
  file.close();
});

function change(path: string, statement: string): void {
  const file = new DatabaseSync(path);
  file.exec(statement);
  file.close();
}
