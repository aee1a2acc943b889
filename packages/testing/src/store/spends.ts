import type { JobStore, StoreWrite } from '@kinora/core/store';
import { expect } from 'vitest';
import type { StoreRule } from './rule.ts';
import { sampleJob } from './sample-rows.ts';
import { DONE, given, newJob } from './writes.ts';

const LIMIT: StoreWrite = { kind: 'limit', budget: 'daily', limitMicroUsd: 100 };

/** What is held and spent never exceeds the limit by a hold. */
export const SPENDS: readonly StoreRule[] = [
  {
    title: 'holds, settles and releases to the micro-dollar',
    async holds(store) {
      await given(store, LIMIT, spend(60, 0));
      await given(store, spend(-60, 45), spend(55, 0));
      const row = { id: 'daily', limitMicroUsd: 100, heldMicroUsd: 55, spentMicroUsd: 45 };
      expect(await store.budget('daily')).toStrictEqual(row);
      expect(await store.budget('weekly')).toBeUndefined();
    },
  },
  {
    title: 'refuses a hold that does not fit, with everything that came with it',
    async holds(store) {
      await given(store, LIMIT, spend(60, 0));
      const budget = await store.budget('daily');
      const outcome = await store.commit([newJob(sampleJob('job')), spend(41, 0)]);
      expect(outcome).toEqual({ kind: 'over-budget', budget });
      expect(await store.job('job')).toBeUndefined();
      expect(await store.budget('daily')).toStrictEqual(budget);
      await given(store, spend(40, 0));
    },
  },
  {
    title: 'refuses a hold on a budget that does not exist, and only a hold',
    async holds(store) {
      expect(await store.commit([spend(1, 0)])).toEqual({ kind: 'over-budget', budget: undefined });
      expect(await store.commit([spend(0, 5), spend(-1, 0)])).toEqual(DONE);
      expect(await store.budget('daily')).toBeUndefined();
    },
  },
  {
    title: 'books what was spent even where it exceeds the limit',
    async holds(store) {
      await given(store, LIMIT, spend(100, 0));
      await given(store, spend(-100, 130));
      const budget = { id: 'daily', limitMicroUsd: 100, heldMicroUsd: 0, spentMicroUsd: 130 };
      expect(await store.budget('daily')).toStrictEqual(budget);
      expect(await store.commit([spend(1, 0)])).toEqual({ kind: 'over-budget', budget });
    },
  },
  {
    title: 'changes a limit and leaves what is held and spent',
    async holds(store) {
      await given(store, LIMIT, spend(60, 0), spend(0, 10));
      await given(store, { ...LIMIT, limitMicroUsd: 50 });
      const budget = { id: 'daily', limitMicroUsd: 50, heldMicroUsd: 60, spentMicroUsd: 10 };
      expect(await store.budget('daily')).toStrictEqual(budget);
    },
  },
  {
    title: 'never holds more than the limit, however many ask at once',
    async holds(store) {
      await given(store, LIMIT);
      const outcomes = await Promise.all(
        Array.from({ length: 30 }, (_, index) => holdWithJob(store, `job ${index}`)),
      );
      expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(14);
      expect((await store.budget('daily'))?.heldMicroUsd).toBe(98);
      expect(await store.jobs({ limit: 99 })).toHaveLength(14);
    },
  },
];

function spend(heldMicroUsd: number, spentMicroUsd: number): StoreWrite {
  return { kind: 'spend', budget: 'daily', heldMicroUsd, spentMicroUsd };
}

function holdWithJob(store: JobStore, id: string) {
  return store.commit([newJob(sampleJob(id)), spend(7, 0)]);
}
