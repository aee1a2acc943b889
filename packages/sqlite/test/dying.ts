/** Commits job after job and says which are kept, until somebody ends it. */
import { sqliteStore } from '../src/index.ts';
import { newAttempt, newJob } from './sample-rows.ts';

const [path = ''] = process.argv.slice(2);
const store = sqliteStore(path);
await store.commit([{ kind: 'limit', budget: 'daily', limitMicroUsd: Number.MAX_SAFE_INTEGER }]);
for (let round = 0; ; round += 1) {
  const ids = Array.from({ length: 5 }, (_, index) => `${round}-${index}`);
  await Promise.all(
    ids.map(async (id) => {
      const hold = { kind: 'spend', budget: 'daily', heldMicroUsd: 3, spentMicroUsd: 0 } as const;
      await store.commit([newJob(id), newAttempt(`a${id}`, id), hold]);
      process.stdout.write(`${id}\n`);
    }),
  );
}
