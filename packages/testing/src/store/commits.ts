import type { StoreWrite } from '@kinora/core/store';
import { expect } from 'vitest';
import type { StoreRule } from './rule.ts';
import { sampleAttempt, sampleEnd, sampleJob } from './sample-rows.ts';
import { DONE, changeAttempt, given, newAttempt, newJob } from './writes.ts';

/** All or none, and nothing over what somebody else wrote meanwhile. */
export const COMMITS: readonly StoreRule[] = [
  {
    title: 'refuses a row that was changed meanwhile, and a new one that exists (C4)',
    async holds(store) {
      await given(store, newJob(sampleJob('job')), newAttempt(sampleAttempt('attempt', 'job')));
      await changeAttempt(store, 'attempt', { state: 'submitting' });
      const late = sampleAttempt('attempt', 'job', { version: 2, state: 'refused' });
      const stale = { kind: 'stale', id: 'attempt' };
      expect(await store.commit([{ kind: 'attempt', row: late, was: 1 }])).toEqual(stale);
      expect(await store.commit([newAttempt(late)])).toEqual(stale);
      expect(await store.commit([{ kind: 'attempt', row: late, was: 3 }])).toEqual(stale);
      expect((await store.attempt('attempt'))?.state).toBe('submitting');
      expect(await store.commit([newJob(sampleJob('job'))])).toEqual({ kind: 'stale', id: 'job' });
      const ghost: StoreWrite = { kind: 'job', row: sampleJob('ghost', { version: 4 }), was: 3 };
      expect(await store.commit([ghost])).toEqual({ kind: 'stale', id: 'ghost' });
      expect(await store.job('ghost')).toBeUndefined();
    },
  },
  {
    title: 'applies all writes of a commit or none of them',
    async holds(store) {
      const kept = sampleAttempt('kept', 'old', { requestId: 'r-1' });
      await given(store, { kind: 'limit', budget: 'daily', limitMicroUsd: 100 });
      await given(store, newJob(sampleJob('old', { idempotencyKey: 'a' })), newAttempt(kept));
      const outcome = await store.commit([
        newJob(sampleJob('job', { idempotencyKey: 'b' })),
        newAttempt(sampleAttempt('attempt', 'job')),
        { kind: 'limit', budget: 'weekly', limitMicroUsd: 500 },
        { kind: 'spend', budget: 'daily', heldMicroUsd: 60, spentMicroUsd: 0 },
        { kind: 'evidence', row: { attemptId: 'kept', at: 1, kind: 'check', text: 'seen' } },
        { kind: 'end', row: sampleEnd('old', 1) },
        { kind: 'health', row: { provider: 'acme', version: 1, record: 1 }, was: 0 },
        { kind: 'attempt', row: { ...kept, version: 2, requestId: 'r-2' }, was: 1 },
        { kind: 'job', row: sampleJob('old', { version: 8 }), was: 7 },
      ]);
      expect(outcome).toEqual({ kind: 'stale', id: 'old' });
      expect(await store.jobs({ limit: 9 })).toHaveLength(1);
      expect(await store.jobByKey('b')).toBeUndefined();
      expect(await store.attemptByToken('token of attempt')).toBeUndefined();
      expect(await store.attempt('kept')).toStrictEqual(kept);
      const request = { provider: 'acme', account: undefined, requestId: 'r-2' };
      expect(await store.attemptByRequest(request)).toBeUndefined();
      expect(await store.attemptByRequest({ ...request, requestId: 'r-1' })).toStrictEqual(kept);
      expect(await store.budget('weekly')).toBeUndefined();
      expect((await store.budget('daily'))?.heldMicroUsd).toBe(0);
      expect(await store.evidenceOf('kept')).toStrictEqual([]);
      expect(await store.untold(9)).toStrictEqual([]);
      expect(await store.health('acme')).toBeUndefined();
      expect(await store.claim({ owner: 'me', now: 5000, limit: 9 })).toHaveLength(1);
    },
  },
  {
    title: 'sees in one commit what it has written before',
    async holds(store) {
      const job = sampleJob('job');
      await given(
        store,
        newJob(job),
        { kind: 'job', row: { ...job, version: 2, cancelRequested: true }, was: 1 },
        { kind: 'limit', budget: 'daily', limitMicroUsd: 5 },
        { kind: 'spend', budget: 'daily', heldMicroUsd: 5, spentMicroUsd: 0 },
      );
      expect(await store.job('job')).toStrictEqual({ ...job, version: 2, cancelRequested: true });
    },
  },
  {
    title: 'takes an empty commit',
    async holds(store) {
      expect(await store.commit([])).toEqual(DONE);
    },
  },
  {
    title: 'gives an idempotency key to one job (A11)',
    async holds(store) {
      await given(store, newJob(sampleJob('first', { idempotencyKey: 'order-17' })));
      const second = newJob(sampleJob('second', { idempotencyKey: 'order-17' }));
      const taken = { kind: 'taken', field: 'idempotencyKey', by: 'first' };
      expect(await store.commit([second])).toEqual(taken);
      expect(await store.job('second')).toBeUndefined();
      const row = sampleJob('first', { idempotencyKey: 'order-17', version: 2 });
      await given(store, { kind: 'job', row, was: 1 });
      await given(store, newJob(sampleJob('third')), newJob(sampleJob('fourth')));
    },
  },
  {
    title: 'gives one of many calls at once the idempotency key (A11)',
    async holds(store) {
      const ids = Array.from({ length: 20 }, (_, index) => `job ${index}`);
      const outcomes = await Promise.all(
        ids.map((id) => store.commit([newJob(sampleJob(id, { idempotencyKey: 'k' }))])),
      );
      expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
      const by = (await store.jobByKey('k'))?.id;
      const refusals = outcomes.filter(({ kind }) => kind !== 'done');
      const taken = { kind: 'taken', field: 'idempotencyKey', by };
      expect(refusals).toEqual(Array.from({ length: 19 }, () => taken));
    },
  },
  {
    title: 'gives a request id of a provider and account to one attempt (A18)',
    async holds(store) {
      const named = { requestId: 'r-1' };
      await given(store, newJob(sampleJob('job')), newAttempt(sampleAttempt('a', 'job', named)));
      const outcomes = [
        await store.commit([newAttempt(sampleAttempt('b', 'job', { ...named, number: 2 }))]),
        await store.commit([
          newAttempt(sampleAttempt('c', 'job', { ...named, number: 2, account: '' })),
        ]),
        await store.commit([
          newAttempt(sampleAttempt('d', 'job', { ...named, number: 3, account: '' })),
        ]),
        await store.commit([
          newAttempt(sampleAttempt('e', 'job', { ...named, number: 3, provider: 'bolt' })),
        ]),
      ];
      const taken = { kind: 'taken', field: 'requestId' };
      expect(outcomes).toEqual([{ ...taken, by: 'a' }, DONE, { ...taken, by: 'c' }, DONE]);
    },
  },
  {
    title: 'gives a number to one attempt of a job, so that two processes start one',
    async holds(store) {
      await given(store, newJob(sampleJob('job')), newAttempt(sampleAttempt('a', 'job')));
      const twin = await store.commit([newAttempt(sampleAttempt('b', 'job'))]);
      expect(twin).toEqual({ kind: 'stale', id: 'a' });
      expect(await store.attemptsOf('job')).toHaveLength(1);
    },
  },
];
