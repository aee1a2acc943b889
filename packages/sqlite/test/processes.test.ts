import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { sqliteStore } from '../src/index.ts';
import { newPath } from './new-path.ts';
import { newAttempt, newJob } from './sample-rows.ts';

const OWNERS = ['one', 'two', 'three', 'four'];
const JOBS = 100;

const hammer = new URL('./hammer.ts', import.meta.url);
const dying = new URL('./dying.ts', import.meta.url);

test('hands each attempt to one of many processes, and holds no more than the limit (E4)', async () => {
  const path = newPath();
  const store = sqliteStore(path);
  const ids = Array.from({ length: JOBS }, (_, index) => `a${index}`);
  await store.commit([{ kind: 'limit', budget: 'daily', limitMicroUsd: 500 }]);
  await Promise.all(ids.map((id) => store.commit([newJob(`j${id}`), newAttempt(id, `j${id}`)])));

  const reports = await Promise.all(
    OWNERS.map(async (owner) => {
      const child = run(hammer, path, owner);
      const [said, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
      expect(errors).toBe('');
      // Printed by the program above.
      return JSON.parse(said) as { readonly done: readonly string[]; readonly refused: number };
    }),
  );

  expect(reports.flatMap(({ done }) => done).toSorted()).toEqual(ids.toSorted());
  const held = Math.floor(500 / 7);
  expect(reports.reduce((sum, { refused }) => sum + refused, 0)).toBe(JOBS - held);
  expect(await store.budget('daily')).toEqual({
    id: 'daily',
    limitMicroUsd: 500,
    heldMicroUsd: held * 7,
    spentMicroUsd: 0,
  });
  for (const id of ids) expect(await store.evidenceOf(id)).toHaveLength(1);
  expect(await store.claim({ owner: 'me', now: 9999, limit: 9 })).toEqual([]);
  await store.close();
});

test('lets several processes make one file at the same moment', async () => {
  const path = newPath();
  const children = OWNERS.map((owner) => run(hammer, path, owner));
  const errors = await Promise.all(children.map((child) => text(child.stderr)));
  expect(errors).toEqual(['', '', '', '']);
});

test('has every job that it said it kept after its process was killed, and no half job (E1)', async () => {
  const path = newPath();
  const kept: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    const child = run(dying, `${path}-${round}`);
    child.stdout.setEncoding('utf8');
    let said = '';
    for await (const chunk of child.stdout) {
      said += String(chunk);
      if (said.length > 100 * (round + 1)) child.kill('SIGKILL');
    }
    const acknowledged = said.split('\n').slice(0, -1);
    kept.push(...acknowledged);
    const store = sqliteStore(`${path}-${round}`);
    for (const id of acknowledged) expect((await store.attemptsOf(id)).length, id).toBe(1);
    const jobs = await store.jobs({ limit: 100_000 });
    for (const { id } of jobs) expect((await store.attemptsOf(id)).length, id).toBe(1);
    expect((await store.budget('daily'))?.heldMicroUsd).toBe(jobs.length * 3);
    await store.close();
  }
  expect(kept.length).toBeGreaterThan(30);
});

function run(program: URL, ...args: readonly string[]) {
  const file = fileURLToPath(program);
  const child = spawn(
    process.execPath,
    ['--conditions=@kinora/source', '--disable-warning=ExperimentalWarning', file, ...args],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  void once(child, 'exit');
  return child;
}
