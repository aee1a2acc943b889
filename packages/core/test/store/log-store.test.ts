import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeStore } from '@kinora/testing';
import { afterAll } from 'vitest';
import type { JobStore } from '../../src/store/job-store.ts';
import { logStore } from './log-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'kinora-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

const paths = new WeakMap<JobStore, string>();
let count = 0;

describeStore('a log of changes', () => open(join(folder, `${(count += 1)}.jsonl`)), {
  reopen: (store) => open(paths.get(store) ?? ''),
});

function open(path: string): JobStore {
  const store = logStore(path);
  paths.set(store, path);
  return store;
}
