import type { JobStore } from '@kinora/core/store';
import { memoryStore } from 'kinora';

/** A store in memory, and all that was ever written to it. */
export function recordingStore(): { readonly store: JobStore; readonly written: unknown[] } {
  const store = memoryStore();
  const written: unknown[] = [];
  const commit: JobStore['commit'] = (writes) => {
    written.push(...writes);
    return store.commit(writes);
  };
  return { store: { ...store, commit }, written };
}
