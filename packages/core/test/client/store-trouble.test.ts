import { createFakeClock } from '@kinora/testing';
import { expect, test } from 'vitest';
import type { JobStore } from '../../src/store/job-store.ts';
import { memoryStore } from '../../src/store/memory-store.ts';
import { accepted, CHECK, done, FOX, openAcme, SUBMIT, VIDEO, working } from './acme.ts';
import { errorOf } from './fails.ts';

/** A store that takes no commit while it is told to be broken. */
function brittleStore() {
  const store = memoryStore();
  const state = { isBroken: false };
  const commit: JobStore['commit'] = async (writes) => {
    if (state.isBroken) throw new Error('disk I/O error');
    return store.commit(writes);
  };
  return { state, store: { ...store, commit } };
}

test('E3: an id that the store could not take is not forgotten, and is kept once it can', async () => {
  const { store, state } = brittleStore();
  const clock = createFakeClock({ auto: true });
  const { kinora, api } = openAcme({ store }, clock);
  api.on(SUBMIT, () => {
    state.isBroken = true;
    return accepted();
  });
  const job = await kinora.submit(FOX);
  expect(job.ref.requestId).toBe('j1');
  state.isBroken = false;
  api.on(CHECK, working, done);
  expect((await job.wait()).url).toBe(VIDEO);
  expect(api.callsTo(SUBMIT)).toHaveLength(1);
  expect((await kinora.jobs())[0]).toMatchObject({
    snapshot: { state: 'succeeded' },
    attempts: [{ requestId: 'j1', charged: 'yes' }],
  });
});

test('E5: without its store nothing is sent', async () => {
  const { store, state } = brittleStore();
  const { kinora, api } = openAcme({ store });
  state.isBroken = true;
  const error = await errorOf(kinora.submit(FOX));
  expect(error).toMatchObject({ code: 'store_failed', phase: 'store', mayHaveCharged: 'no' });
  expect(error.message).toContain('disk I/O error');
  expect(api.calls).toEqual([]);
});

test('E3: a store that fails while a paid job is waited for is told with what it may have cost', async () => {
  const store = memoryStore();
  const { kinora } = openAcme({ store });
  const { ref } = await kinora.submit(FOX);
  const broken = async () => {
    throw new Error('disk I/O error');
  };
  const { kinora: other } = openAcme({ store: { ...store, job: broken, commit: broken } });
  const error = await errorOf(other.wait(ref));
  expect(error).toMatchObject({
    code: 'store_failed',
    mayHaveCharged: 'yes',
    job: { requestId: 'j1' },
  });
  expect((await errorOf(other.check(ref))).mayHaveCharged).toBe('yes');
});

test('E5: a job that is kept, and whose submit the store then refused, is told with its handle', async () => {
  const { store, state } = brittleStore();
  const { commit } = store;
  const failing: JobStore['commit'] = async (writes) => {
    const done = await commit(writes);
    state.isBroken = true;
    return done;
  };
  const { kinora, api } = openAcme({ store: { ...store, commit: failing } });
  const error = await errorOf(kinora.submit(FOX));
  // Whoever recovers the job will send it.
  expect(error).toMatchObject({ code: 'store_failed', mayHaveCharged: 'unknown' });
  expect(error.retry.safe).toBe(false);
  expect(api.calls).toEqual([]);
  state.isBroken = false;
  const [kept] = await kinora.jobs();
  expect(error.job?.id).toBe(kept?.snapshot.ref.id);
});
