import { expect } from 'vitest';
import type { StoreRule } from './rule.ts';
import { sampleAttempt, sampleEnd, sampleJob } from './sample-rows.ts';
import { DONE, changeAttempt, changeJob, given, newAttempt, newJob } from './writes.ts';

const FILE = { attemptId: 'a', index: 0, path: 'b.mp4', sizeBytes: 0, sha256: 'ff', at: 9 };
const SEEN = { attemptId: 'a', at: 5, kind: 'submit', text: 'HTTP 200' } as const;
const REQUEST = { provider: 'acme', account: undefined, requestId: 'r-1' };

/** What is committed is there for every process, now and after a restart. */
export const OUTLIVES: readonly StoreRule[] = [
  {
    title: 'shows all that was committed when it is opened again (E1)',
    outlives: true,
    async holds(store, again) {
      const job = sampleJob('job', { idempotencyKey: 'k' });
      const attempt = sampleAttempt('a', 'job', { requestId: 'r-1', owner: 'dead' });
      const health = { provider: 'acme', version: 1, record: {} };
      await given(
        store,
        { kind: 'limit', budget: 'daily', limitMicroUsd: 100 },
        { kind: 'spend', budget: 'daily', heldMicroUsd: 60, spentMicroUsd: 7 },
        newJob(job),
        newAttempt(attempt),
        { kind: 'evidence', row: SEEN },
        { kind: 'output', row: FILE },
        { kind: 'health', row: health, was: 0 },
        { kind: 'end', row: sampleEnd('job', 5) },
      );
      await store.close();
      const later = await again(store);
      expect(await later.job('job')).toStrictEqual(job);
      expect(await later.jobByKey('k')).toStrictEqual(job);
      expect(await later.attemptByRequest(REQUEST)).toStrictEqual(attempt);
      expect(await later.evidenceOf('a')).toStrictEqual([SEEN]);
      expect(await later.outputsOf('a')).toStrictEqual([FILE]);
      const budget = { id: 'daily', limitMicroUsd: 100, heldMicroUsd: 60, spentMicroUsd: 7 };
      expect(await later.budget('daily')).toStrictEqual(budget);
      expect(await later.health('acme')).toStrictEqual(health);
      expect(await later.untold(9)).toStrictEqual([sampleEnd('job', 5)]);
      const claim = { owner: 'me', now: 5000, limit: 9 };
      expect(await later.claim(claim)).toStrictEqual([
        { ...attempt, owner: 'me', version: 2, takeovers: 1 },
      ]);
    },
  },
  {
    title: 'is one store for all who have it open (E4)',
    outlives: true,
    async holds(store, again) {
      const other = await again(store);
      await given(store, newJob(sampleJob('job', { idempotencyKey: 'k' })));
      await given(other, newAttempt(sampleAttempt('a', 'job')));
      await changeJob(other, 'job', { cancelRequested: true });
      expect((await store.job('job'))?.cancelRequested).toBe(true);
      const late = sampleJob('job', { version: 2 });
      expect(await store.commit([{ kind: 'job', row: late, was: 1 }])).toEqual({
        kind: 'stale',
        id: 'job',
      });
      const twin = newJob(sampleJob('twin', { idempotencyKey: 'k' }));
      const taken = { kind: 'taken', field: 'idempotencyKey', by: 'job' };
      expect(await other.commit([twin])).toEqual(taken);
      await store.beat('me', 6000);
      expect(await store.claim({ owner: 'me', now: 5000, limit: 9 })).toHaveLength(1);
      expect(await other.claim({ owner: 'her', now: 5000, limit: 9 })).toHaveLength(0);
      expect(await other.claim({ owner: 'her', now: 6000, limit: 9 })).toHaveLength(1);
      await changeAttempt(store, 'a', { state: 'submitting' });
      expect((await other.attempt('a'))?.state).toBe('submitting');
    },
  },
  {
    title: 'never holds more than the limit, however many have it open',
    outlives: true,
    async holds(store, again) {
      const other = await again(store);
      await given(store, { kind: 'limit', budget: 'daily', limitMicroUsd: 100 });
      const hold = { kind: 'spend', budget: 'daily', heldMicroUsd: 7, spentMicroUsd: 0 } as const;
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? store : other).commit([hold])),
      );
      expect(outcomes.filter(({ kind }) => kind === DONE.kind)).toHaveLength(14);
      expect((await other.budget('daily'))?.heldMicroUsd).toBe(98);
    },
  },
];
