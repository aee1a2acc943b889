import { memoryStore, type AttemptRow, type JobStore, type StoreWrite } from '@kinora/core/store';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sqliteStore } from '../src/index.ts';
import { newAttempt, newJob } from './sample-rows.ts';

const id = fc.constantFrom('a' as const, 'b' as const, 'c' as const);
const few = fc.integer({ min: 0, max: 3 });
const when = fc.integer({ min: 0, max: 9 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const state = fc.constantFrom<AttemptRow['state']>(
  'intent',
  'unconfirmed',
  'running',
  'succeeded',
  'failed',
  'parked',
);

/** No write changes when a job was made. */
const MADE_AT = { a: 1, b: 4, c: 4 };

const job = fc
  .record({
    id,
    was: few,
    state: fc.constantFrom('open', 'succeeded', 'failed'),
    key: maybe(id),
    saveAs: maybe(id),
  })
  .map(({ id, was, key, ...fields }) =>
    newJob(id, { ...fields, createdAt: MADE_AT[id], idempotencyKey: key, version: was + 1 }),
  );

const attempt = fc
  .record({
    id,
    jobId: id,
    number: few,
    was: few,
    state,
    charged: fc.constantFrom('no', 'yes'),
    requestId: maybe(id),
    account: maybe(fc.constant('')),
    nextAt: when,
    endedAt: maybe(when),
    owner: maybe(id),
  })
  // An attempt never moves to another job.
  .map(({ id, jobId, was, ...fields }) =>
    newAttempt(`${id} of ${jobId}`, jobId, { ...fields, createdAt: was, version: was + 1 }),
  );

const attemptId = fc.tuple(id, id).map(([one, other]) => `${one} of ${other}`);

const other: fc.Arbitrary<StoreWrite> = fc.oneof(
  fc.record({ kind: fc.constant('limit'), budget: id, limitMicroUsd: when }),
  fc.record({
    kind: fc.constant('spend'),
    budget: id,
    heldMicroUsd: fc.integer({ min: -3, max: 6 }),
    spentMicroUsd: few,
  }),
  fc.record({ kind: fc.constant('told'), id }),
);

/** Rows that belong to an attempt or a job; a store may refuse those that belong to nothing. */
const belonging = fc.oneof(
  attemptId.map((attemptId): StoreWrite => ({
    kind: 'evidence',
    row: { attemptId, at: 1, kind: 'check', text: 'seen' },
  })),
  attemptId.map((attemptId): StoreWrite => ({
    kind: 'output',
    row: { attemptId, index: 0, path: 'a.mp4', sizeBytes: 1, sha256: 'ff', at: 1 },
  })),
  fc.tuple(id, when).map(([jobId, at]): StoreWrite => ({
    kind: 'end',
    row: { id: jobId, jobId, at },
  })),
);

type Step = (store: JobStore) => Promise<unknown>;

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(fc.oneof(job, attempt, other), { minLength: 1, maxLength: 4 })
      .map((writes) => (store: JobStore) => commitKnown(store, writes)),
  },
  {
    weight: 2,
    arbitrary: belonging.map((write) => (store: JobStore) => commitKnown(store, [write])),
  },
  fc.tuple(id, when).map(
    ([owner, until]) =>
      (store: JobStore) =>
        store.beat(owner, until),
  ),
  fc
    .tuple(id, when, fc.integer({ min: 0, max: 3 }), maybe(id))
    .map(([owner, now, limit, jobId]) => async (store: JobStore) => {
      // Equal moments come in any order, so that one at a time would not be the same one.
      const rows = await store.claim({ owner, now, limit: limit === 0 ? 0 : 99, jobId });
      return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    }),
  when.map((before) => (store: JobStore) => store.forget(before)),
);

test('answers as the memory store does, whatever is asked of both', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const [memory, sqlite] = [memoryStore(), sqliteStore(':memory:')];
      try {
        for (const each of steps) expect(await each(sqlite)).toStrictEqual(await each(memory));
        expect(await everythingIn(sqlite)).toStrictEqual(await everythingIn(memory));
      } finally {
        await sqlite.close();
      }
    }),
    { numRuns: 150 },
  );
});

/** Commits writes unless one belongs to a job or an attempt that is not there. */
async function commitKnown(store: JobStore, writes: readonly StoreWrite[]) {
  const made = new Set(writes.flatMap((write) => (write.kind === 'job' ? [write.row.id] : [])));
  for (const write of writes) {
    if (write.kind === 'attempt' && !made.has(write.row.jobId)) {
      if ((await store.job(write.row.jobId)) === undefined) return 'no such job';
    }
    if (write.kind === 'end' && (await store.job(write.row.jobId)) === undefined) {
      return 'no such job';
    }
    if (write.kind !== 'evidence' && write.kind !== 'output') continue;
    if ((await store.attempt(write.row.attemptId)) === undefined) return 'no such attempt';
  }
  return store.commit(writes);
}

async function everythingIn(store: JobStore) {
  const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
  const jobs = await store.jobs({ limit: 99 });
  const attempts = (await Promise.all(jobs.map((row) => store.attemptsOf(row.id)))).flat();
  return {
    jobs,
    attempts,
    evidence: await Promise.all(attempts.map((row) => store.evidenceOf(row.id))),
    outputs: await Promise.all(attempts.map((row) => store.outputsOf(row.id))),
    doubts: (await store.inDoubt('acme')).toSorted(byId),
    keys: await Promise.all(['a', 'b', 'c'].map((key) => store.jobByKey(key))),
    budgets: await Promise.all(['a', 'b', 'c'].map((budget) => store.budget(budget))),
    untold: (await store.untold(99)).toSorted(byId),
    unreadable: await store.unreadable(),
  };
}
