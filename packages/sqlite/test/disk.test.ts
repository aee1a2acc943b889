import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { databaseOver } from '../src/database.ts';
import { groupCommits } from '../src/group-commits.ts';
import { sqliteStore } from '../src/index.ts';
import { loadSqlite } from '../src/load-sqlite.ts';
import { refuseNetworkDisk } from '../src/network-disk.ts';
import { openDatabase } from '../src/open-database.ts';
import { failureOf, rejectionOf } from './failure-of.ts';
import { newPath } from './new-path.ts';
import { newAttempt, newJob } from './sample-rows.ts';

const NOTHING_CHARGED = { code: 'store_failed', phase: 'store', mayHaveCharged: 'no' };

test('makes files that their owner alone can read', async () => {
  const path = newPath();
  const store = sqliteStore(path);
  await store.commit([newJob('j')]);
  const folder = dirname(path);
  const modes = readdirSync(folder).map((name) => [
    name,
    statSync(join(folder, name)).mode & 0o777,
  ]);
  expect(Object.fromEntries(modes)).toEqual({
    'jobs.db': 0o600,
    'jobs.db-shm': 0o600,
    'jobs.db-wal': 0o600,
  });
  await store.close();
});

test('writes every commit to the disk itself, in write-ahead mode (E2)', () => {
  const path = newPath();
  // These belong to a connection, so they are asked of one that is opened the same way.
  const database = openDatabase(path, 1);
  expect(database.sql('PRAGMA journal_mode').get()).toMatchObject({ journal_mode: 'wal' });
  // FULL is 2.
  expect(database.sql('PRAGMA synchronous').get()).toMatchObject({ synchronous: 2 });
  expect(database.sql('PRAGMA foreign_keys').get()).toMatchObject({ foreign_keys: 1 });
  database.close();
});

test('says so when another process keeps the file locked (E4, E5)', async () => {
  const path = newPath();
  const store = sqliteStore({ path, lockTimeoutMs: 20 });
  const other = new DatabaseSync(path);
  other.exec('BEGIN IMMEDIATE');
  const reason = 'another process has kept it locked for too long';
  const calls = [store.commit([newJob('j')]), store.beat('me', 1), store.forget(1)];
  for (const failure of await Promise.all(calls.map(rejectionOf))) {
    expect(failure).toMatchObject(NOTHING_CHARGED);
    expect(failure?.message).toContain(`The job store ${path}: ${reason}. [store_failed]`);
  }
  other.exec('ROLLBACK');
  expect(await store.commit([newJob('j')])).toEqual({ kind: 'done' });
  other.close();
  await store.close();
});

test('says so when the disk is full, keeps what was there and goes on when there is room', async () => {
  const path = newPath();
  void sqliteStore(path).close();
  const file = new DatabaseSync(path);
  const commits = groupCommits(databaseOver(file, path));
  expect(await commits.add([newJob('small')])).toEqual({ kind: 'done' });
  file.exec('PRAGMA max_page_count = 40');
  const large = newJob('large', { request: { prompt: 'a'.repeat(1_000_000) } });
  const [full, fine] = await Promise.all([
    rejectionOf(commits.add([large])),
    commits.add([newJob('also small')]),
  ]);
  expect(full).toMatchObject(NOTHING_CHARGED);
  expect(full?.message).toContain('the disk is full');
  expect(fine).toEqual({ kind: 'done' });
  file.exec('PRAGMA max_page_count = 4000');
  expect(await commits.add([large])).toEqual({ kind: 'done' });
  file.close();
});

test('says so when it was closed, and may be closed twice', async () => {
  const store = sqliteStore(newPath());
  const last = store.commit([newJob('j')]);
  await store.close();
  await store.close();
  expect(await last).toEqual({ kind: 'done' });
  const calls = [store.commit([newJob('k')]), store.job('j'), store.untold(1)];
  for (const failure of await Promise.all(calls.map(rejectionOf))) {
    expect(failure).toMatchObject(NOTHING_CHARGED);
    expect(failure?.message).toContain('database is not open');
  }
});

test('says what is wrong with a path', () => {
  const path = newPath();
  mkdirSync(path);
  for (const wrong of [path, '', join(dirname(path), 'no', 'such', 'folder', 'jobs.db')]) {
    expect(failureOf(() => sqliteStore(wrong))).toMatchObject(NOTHING_CHARGED);
  }
});

test('refuses the network disks that it can tell (E4)', () => {
  const refused = (type: number) => () => refuseNetworkDisk('jobs.db', () => type);
  expect(refused(0x6969)).toThrow('it lies on a network disk (NFS), where SQLite cannot lock');
  // Numbers come signed on some systems.
  expect(refused(0xff534d42 | 0)).toThrow('CIFS');
  expect(refused(0xef53)).not.toThrow();
});

test('names the Node that it needs where there is no node:sqlite', () => {
  const failure = failureOf(() => loadSqlite(() => undefined, 'v20.20.0'));
  expect(failure).toMatchObject(NOTHING_CHARGED);
  expect(failure?.message).toContain(
    '@kinora/sqlite needs Node 22.13 or later, which has node:sqlite; this is v20.20.0.',
  );
});

test('refuses rows that belong to nothing, and no commit that came with them', async () => {
  const store = sqliteStore(newPath());
  const evidence = { attemptId: 'nobody', at: 1, kind: 'check', text: '' } as const;
  const outcomes = await Promise.allSettled([
    store.commit([newJob('j')]),
    store.commit([{ kind: 'evidence', row: evidence }]),
    store.commit([newAttempt('a', 'j')]),
    store.commit([newAttempt('b', 'nobody')]),
    store.commit([newJob('j')]),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
  expect(outcomes[4]).toEqual({ status: 'fulfilled', value: { kind: 'stale', id: 'j' } });
  expect((await store.attempt('a'))?.jobId).toBe('j');
  await store.close();
});
