import type { JobStore } from '@kinora/core/store';

/** One sentence that is true of every store, and what makes it fail. */
export interface StoreRule {
  readonly title: string;
  /** Throws when the sentence is not true. `again` opens what a store keeps once more. */
  readonly holds: (store: JobStore, again: Reopen) => Promise<void>;
  /** Only of stores that outlive their process. */
  readonly outlives?: true;
}

export type Reopen = (store: JobStore) => Promise<JobStore>;
