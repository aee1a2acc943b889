/** One of several processes on one file: claims attempts, and holds, settles and counts as it goes. */
import { sqliteStore } from '../src/index.ts';
import type { StoreWrite } from '@kinora/core/store';

const [path = '', owner = ''] = process.argv.slice(2);
const store = sqliteStore({ path, lockTimeoutMs: 20_000 });
await store.beat(owner, Number.MAX_SAFE_INTEGER);

const done: string[] = [];
let refused = 0;
for (;;) {
  const rows = await store.claim({ owner, now: 5000, limit: 3 });
  if (rows.length === 0) break;
  const commits = rows.map((row) => {
    const { id, version: was } = row;
    const end = { ...row, state: 'failed', endedAt: 5000, version: was + 1 } as const;
    const evidence = { attemptId: id, at: 1, kind: 'check', text: owner } as const;
    const writes: StoreWrite[] = [
      { kind: 'attempt', row: end, was },
      { kind: 'evidence', row: evidence },
    ];
    const hold = { kind: 'spend', budget: 'daily', heldMicroUsd: 7, spentMicroUsd: 0 } as const;
    return Promise.all([store.commit(writes), store.commit([hold])]);
  });
  for (const [index, [written, held]] of (await Promise.all(commits)).entries()) {
    if (written.kind === 'done') done.push(rows[index]?.id ?? '');
    if (held.kind !== 'done') refused += 1;
  }
}
await store.close();
console.log(JSON.stringify({ done, refused }));
