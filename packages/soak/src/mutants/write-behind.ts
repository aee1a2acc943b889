import type { JobStore, StoreWrite } from '../kept.ts';

/**
 * The write-ahead removed: what is about to be sent is said to be durable, and written only
 * together with what came of it.
 */
export function writeBehind(store: JobStore): JobStore {
  const behind = new Map<string, readonly StoreWrite[]>();
  return {
    ...store,
    async commit(writes) {
      const ids = writes.flatMap((write) => (write.kind === 'attempt' ? [write.row.id] : []));
      const isAhead = writes.some(
        (write) => write.kind === 'attempt' && write.row.state === 'submitting',
      );
      if (isAhead) {
        for (const id of ids) behind.set(id, writes);
        return { kind: 'done' };
      }
      const late = new Set(ids.map((id) => behind.get(id) ?? []));
      for (const id of ids) behind.delete(id);
      return store.commit([...[...late].flat(), ...writes]);
    },
  };
}
