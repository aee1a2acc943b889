import type { JobStore } from '@kinora/core/store';
import { describeStore } from '@kinora/testing';
import { sqliteStore } from '../src/index.ts';
import { newPath } from './new-path.ts';

const paths = new WeakMap<JobStore, string>();

describeStore('the SQLite store', () => open(newPath()), {
  reopen: (store) => open(paths.get(store) ?? ''),
});
describeStore('the SQLite store in memory', () => sqliteStore(':memory:'));

function open(path: string): JobStore {
  const store = sqliteStore(path);
  paths.set(store, path);
  return store;
}
