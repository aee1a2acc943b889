import type { JobStore, StoreWrite } from '../kept.ts';

/** The version check removed: whoever writes last is believed, however long it has slept. */
export function lastWriterWins(store: JobStore): JobStore {
  const forced = async (write: StoreWrite): Promise<StoreWrite> => {
    if (write.kind === 'job') {
      const was = (await store.job(write.row.id))?.version ?? 0;
      return { ...write, was, row: { ...write.row, version: was + 1 } };
    }
    if (write.kind === 'attempt') {
      const was = (await store.attempt(write.row.id))?.version ?? 0;
      return { ...write, was, row: { ...write.row, version: was + 1 } };
    }
    return write;
  };
  return {
    ...store,
    async commit(writes) {
      for (;;) {
        const commit = await store.commit(await Promise.all(writes.map(forced)));
        if (commit.kind !== 'stale') return commit;
      }
    },
  };
}
