import type { JobStore } from '@kinora/core/store';
import { describe, test } from 'vitest';
import { ALL_STORE_RULES } from './store/all-store-rules.ts';
import type { Reopen } from './store/rule.ts';

export interface StoreSuiteOptions {
  /**
   * Opens what a store keeps once more, as another process would; the store itself may be open
   * still, or closed. Absent for a store that ends with its process.
   */
  readonly reopen?: (store: JobStore) => JobStore | Promise<JobStore>;
}

/**
 * Tests a store of jobs against the rules that every store keeps: commits that are all or none,
 * budgets that hold, work that is claimed once, and ends that are told.
 * @example describeStore('my store', () => myStore(), { reopen: (store) => myStore(pathOf(store)) })
 */
export function describeStore(
  name: string,
  makeStore: () => JobStore | Promise<JobStore>,
  { reopen }: StoreSuiteOptions = {},
): void {
  describe(`${name}, as a store of jobs,`, () => {
    for (const { title, outlives, holds } of ALL_STORE_RULES) {
      test(title, async (context) => {
        if (outlives && reopen === undefined) context.skip('it ends with its process');
        const opened: JobStore[] = [];
        const open = async (made: JobStore | Promise<JobStore>) => {
          const store = await made;
          opened.push(store);
          return store;
        };
        const again: Reopen = (store) => open(reopen?.(store) ?? store);
        try {
          await holds(await open(makeStore()), again);
        } finally {
          for (const store of opened) await store.close();
        }
      });
    }
  });
}
