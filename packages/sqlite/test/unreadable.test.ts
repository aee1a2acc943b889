import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { sqliteStore } from '../src/index.ts';
import { newPath } from './new-path.ts';
import { newAttempt, newJob } from './sample-rows.ts';

const HARM = {
  'broken JSON': ["UPDATE attempt SET rest = '{' WHERE id = 'a1'", 'rest is not JSON'],
  'JSON that is no object': ["UPDATE attempt SET rest = '[1]' WHERE id = 'a1'", 'sends'],
  'a state that nobody knows': ["UPDATE attempt SET state = 'lost' WHERE id = 'a1'", 'state'],
  'a field of another type': [
    "UPDATE attempt SET rest = json_set(rest, '$.sends', 'two') WHERE id = 'a1'",
    'sends',
  ],
} as const;

for (const [harm, [statement, field]] of Object.entries(HARM)) {
  test(`names an attempt with ${harm}, and goes on with the others (E9)`, async () => {
    const path = newPath();
    const store = sqliteStore(path);
    for (const id of ['1', '2', '3']) {
      const found = { nextAt: Number(id), state: 'unconfirmed' } as const;
      await store.commit([newJob(`j${id}`), newAttempt(`a${id}`, `j${id}`, found)]);
    }
    harmFile(path, statement);

    expect(await store.attempt('a1')).toBeUndefined();
    expect(await store.attemptsOf('j1')).toEqual([]);
    expect(await store.attemptByToken('token of a1')).toBeUndefined();
    expect((await store.inDoubt('acme')).map(({ id }) => id)).toEqual(['a2', 'a3']);
    const claim = await store.claim({ owner: 'me', now: 5000, limit: 2 });
    expect(claim.map(({ id }) => id)).toEqual(['a2', 'a3']);
    const [named, ...others] = await store.unreadable();
    expect(named).toMatchObject({ table: 'attempt', id: 'a1' });
    expect(named?.reason).toContain(field);
    expect(others).toEqual([]);
    await store.close();
  });
}

test('starts no second attempt over one that cannot be read (E9)', async () => {
  const path = newPath();
  const store = sqliteStore(path);
  await store.commit([newJob('j'), newAttempt('a', 'j', { state: 'running' })]);
  harmFile(path, "UPDATE attempt SET rest = '' WHERE id = 'a'");
  const second = await store.commit([newAttempt('b', 'j')]);
  expect(second).toEqual({ kind: 'stale', id: 'a' });
  await store.close();
});

test('makes no second job under the key of one that cannot be read (E9)', async () => {
  const path = newPath();
  const store = sqliteStore(path);
  await store.commit([newJob('j', { idempotencyKey: 'order-17' }), newJob('k')]);
  harmFile(path, "UPDATE job SET rest = 'null' WHERE id = 'j'");
  expect(await store.jobByKey('order-17')).toBeUndefined();
  const second = await store.commit([newJob('l', { idempotencyKey: 'order-17' })]);
  expect(second).toEqual({ kind: 'taken', field: 'idempotencyKey', by: 'j' });
  expect((await store.jobs({ limit: 9 })).map(({ id }) => id)).toEqual(['k']);
  expect((await store.unreadable()).map(({ table, id }) => [table, id])).toEqual([['job', 'j']]);
  await store.close();
});

test('names unreadable rows of every kind, without what they hold', async () => {
  const path = newPath();
  const store = sqliteStore(path);
  await store.commit([
    newJob('j'),
    newAttempt('a', 'j'),
    { kind: 'evidence', row: { attemptId: 'a', at: 1, kind: 'check', text: 'seen' } },
    {
      kind: 'output',
      row: { attemptId: 'a', index: 0, path: 'b.mp4', sizeBytes: 1, sha256: 'ff', at: 1 },
    },
    { kind: 'health', row: { provider: 'acme', version: 1, record: {} }, was: 0 },
  ]);
  harmFile(
    path,
    `UPDATE job SET rest = json_set(rest, '$.options.providers', 'a secret prompt');
     DROP TRIGGER evidence_stays;
     UPDATE evidence SET kind = 'rumour';
     UPDATE output SET size_bytes = -1;
     UPDATE health SET rest = 'a secret prompt';`,
  );
  expect(await store.unreadable()).toEqual([
    { table: 'job', id: 'j', reason: 'cannot be read: options.providers' },
    { table: 'evidence', id: '1', reason: 'cannot be read: kind' },
    { table: 'output', id: 'a 0', reason: 'cannot be read: sizeBytes' },
    { table: 'health', id: 'acme', reason: 'cannot be read: rest is not JSON' },
  ]);
  await store.close();
});

test('lets nobody change evidence', async () => {
  const path = newPath();
  const store = sqliteStore(path);
  const row = { attemptId: 'a', at: 1, kind: 'check', text: 'seen' } as const;
  await store.commit([newJob('j'), newAttempt('a', 'j'), { kind: 'evidence', row }]);
  expect(() => harmFile(path, "UPDATE evidence SET text = ''")).toThrow(
    'evidence is only ever added',
  );
  await store.close();
});

function harmFile(path: string, statement: string): void {
  const file = new DatabaseSync(path);
  try {
    file.exec(statement);
  } finally {
    file.close();
  }
}
