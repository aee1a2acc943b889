import { setImmediate } from 'node:timers';
import type { Commit, StoreWrite } from '@kinora/core/store';
import { applyWrites } from './apply-writes.ts';
import type { Database } from './database.ts';
import { isConstraint, storeFailure } from './store-failure.ts';

interface Waiting {
  readonly writes: readonly StoreWrite[];
  readonly resolve: (commit: Commit) => void;
  readonly reject: (error: unknown) => void;
}

/** Longer, and the process would answer nobody else for too long. */
const MOST_AT_ONCE = 256;

/**
 * Commits that come while the process is busy share one write to the disk, by far the dearest part
 * of a commit. Each is still all or none for itself, and told of after that write.
 */
export function groupCommits(database: Database) {
  const waiting: Waiting[] = [];

  function flush(): void {
    while (waiting.length > 0) settleNext();
  }

  function settleNext(): void {
    settle(database, waiting.splice(0, MOST_AT_ONCE));
  }

  function settleSome(): void {
    settleNext();
    if (waiting.length > 0) setImmediate(settleSome);
  }

  return {
    add: (writes: readonly StoreWrite[]): Promise<Commit> =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(settleSome);
        waiting.push({ writes, resolve, reject });
      }),
    flush,
  };
}

function settle(database: Database, group: readonly Waiting[]): void {
  const { path, transaction } = database;
  try {
    const ends = transaction(() => group.map((one) => settledIn(database, one)));
    for (const end of ends) end();
  } catch (error) {
    // A row that belongs to nothing shows only in the end, and must not cost the others theirs.
    if (group.length > 1 && isConstraint(error)) for (const one of group) settle(database, [one]);
    else for (const { reject } of group) reject(storeFailure(error, path));
  }
}

/** Applies one commit of a transaction, or none of it, and returns how to tell of it. */
function settledIn(database: Database, { writes, resolve, reject }: Waiting): () => void {
  const { sql, path } = database;
  const undo = () => void sql('ROLLBACK TO one_commit').run();
  sql('SAVEPOINT one_commit').run();
  try {
    const commit = applyWrites(database, writes);
    if (commit.kind !== 'done') undo();
    return () => resolve(commit);
  } catch (error) {
    undo();
    return () => reject(storeFailure(error, path));
  } finally {
    sql('RELEASE one_commit').run();
  }
}
