import { createFakeClock } from '@kinora/testing';
import { expect, test } from 'vitest';
import { memoryStore } from '../../src/store/memory-store.ts';
import type { JobStore } from '../../src/store/job-store.ts';
import { CHECK, FOX, openAcme, waiting } from './acme.ts';
import { errorOf } from './fails.ts';

/** A store that several processes share, and whose every call takes a while. */
function slowStore(): JobStore {
  const store = memoryStore();
  return {
    ...store,
    leaseMs: 30_000,
    commit: async (writes) => {
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      return store.commit(writes);
    },
  };
}

test('once a client is idle, what it waited for is free for the next process at once', async () => {
  const store = slowStore();
  const clock = createFakeClock();
  const first = openAcme({ store }, clock);
  first.api.on(CHECK, waiting);
  const job = await first.kinora.submit(FOX);
  const stop = new AbortController();
  const waited = errorOf(job.wait({ signal: stop.signal }));
  await clock.advance(10_000);
  stop.abort();
  await waited;
  await first.kinora.idle();
  const second = openAcme({ store }, clock);
  expect(await second.kinora.recover()).toHaveLength(1);
});

test('a client that has nothing to do is idle', async () => {
  expect(await openAcme({ store: slowStore() }).kinora.idle()).toBeUndefined();
  expect(await openAcme().kinora.idle()).toBeUndefined();
});
