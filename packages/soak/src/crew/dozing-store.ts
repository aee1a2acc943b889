import type { JobStore, StoreWrite } from '../kept.ts';

/**
 * A store whose user is suspended at the worst moment of some jobs: what it will pay for is kept,
 * so that others can take it over, and nothing says yet that it is being paid for.
 */
export function dozingStore(
  store: JobStore,
  names: ReadonlySet<string>,
  doze: () => Promise<void>,
): JobStore {
  const isDue = (write: StoreWrite) =>
    write.kind === 'job' && write.was === 0 && names.has(write.row.idempotencyKey ?? '');
  return {
    ...store,
    async commit(writes) {
      const commit = await store.commit(writes);
      if (commit.kind === 'done' && writes.some(isDue)) await doze();
      return commit;
    },
  };
}
