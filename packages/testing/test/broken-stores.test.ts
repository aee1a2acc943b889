import { memoryStore, type JobStore, type StoreWrite } from '@kinora/core/store';
import { expect, test } from 'vitest';
import { ALL_STORE_RULES } from '../src/store/all-store-rules.ts';

type Mistake = (store: JobStore) => Partial<JobStore>;

/** The memory store with mistakes in it, and the rule that finds each. */
const BROKEN: readonly (readonly [mistake: string, change: Mistake, rule: string])[] = [
  [
    'writes over what others wrote',
    rewriting(async (write, store) => {
      if (write.kind !== 'attempt') return write;
      return { ...write, was: (await store.attempt(write.row.id))?.version ?? 0 };
    }),
    'refuses a row that was changed meanwhile, and a new one that exists (C4)',
  ],
  [
    'applies writes one by one',
    (store) => ({
      async commit(writes) {
        for (const write of writes) {
          const commit = await store.commit([write]);
          if (commit.kind !== 'done') return commit;
        }
        return { kind: 'done' };
      },
    }),
    'applies all writes of a commit or none of them',
  ],
  [
    'gives an idempotency key to many',
    rewriting((write) =>
      write.kind === 'job' ? { ...write, row: { ...write.row, idempotencyKey: undefined } } : write,
    ),
    'gives an idempotency key to one job (A11)',
  ],
  [
    'knows an attempt by its request id alone',
    rewriting((write) =>
      write.kind === 'attempt' ? { ...write, row: { ...write.row, account: undefined } } : write,
    ),
    'gives a request id of a provider and account to one attempt (A18)',
  ],
  [
    'holds without looking at the limit',
    rewriting((write) =>
      write.kind === 'spend' ? { ...write, heldMicroUsd: -write.heldMicroUsd } : write,
    ),
    'never holds more than the limit, however many ask at once',
  ],
  [
    'loses what was held when the limit changes',
    (store) => ({
      async budget(id) {
        const row = await store.budget(id);
        return row?.limitMicroUsd === 50 ? { ...row, heldMicroUsd: 0 } : row;
      },
    }),
    'changes a limit and leaves what is held and spent',
  ],
  [
    'drops what is falsy',
    rewriting((write) =>
      write.kind === 'attempt' ? { ...write, row: { ...write.row, seed: undefined } } : write,
    ),
    'keeps every field as it is: 0, false, empty text and text in any script',
  ],
  [
    'hands out the rows that it keeps',
    (store) => {
      const kept = new Map<string, Awaited<ReturnType<JobStore['job']>>>();
      return {
        async job(id) {
          if (!kept.has(id)) kept.set(id, structuredClone(await store.job(id)));
          return kept.get(id);
        },
      };
    },
    'hands out rows that its callers can do nothing to',
  ],
  [
    'does not hear that somebody is at work',
    () => ({ beat: async () => {} }),
    'leaves an attempt to its owner while he says that he is at work (E4)',
  ],
  [
    'hands out more than asked for',
    (store) => ({ claim: (claim) => store.claim({ ...claim, limit: 99 }) }),
    'hands out what is due, the longest due first, and no more than asked for',
  ],
  [
    'hands out what is not due yet',
    (store) => ({ claim: (claim) => store.claim({ ...claim, now: claim.now + 1 }) }),
    'hands out an attempt when the time comes to which it was moved',
  ],
  [
    'hands out the work of other jobs too',
    (store) => ({ claim: (claim) => store.claim({ ...claim, jobId: undefined }) }),
    'hands out the attempts of one job alone when asked to',
  ],
  [
    'hands out the same attempt to two',
    (store) => ({
      async claim(claim) {
        const rows = await store.claim({ ...claim, owner: 'nobody' });
        return rows.map((row) => ({ ...row, owner: claim.owner }));
      },
      beat: async () => {},
    }),
    'lets a former owner who wakes up commit nothing (A14)',
  ],
  [
    'forgets what is to be saved',
    rewriting((write) => {
      if (write.kind !== 'job') return write;
      const options = { ...write.row.options, saveAs: undefined };
      return { ...write, row: { ...write.row, options } };
    }),
    'hands out a video that is still to be saved, until its file is there (D12)',
  ],
  [
    'takes what is known for doubtful',
    (store) => ({
      async inDoubt(provider) {
        const known = await store.attempt('known');
        const rows = await store.inDoubt(provider);
        return known === undefined ? rows : [...rows, known];
      },
    }),
    'lists the attempts of a provider that are in doubt, oldest first',
  ],
  [
    'keeps evidence in the wrong order',
    (store) => ({ evidenceOf: async (id) => (await store.evidenceOf(id)).toReversed() }),
    'keeps all evidence in the order in which it came',
  ],
  [
    'tells an end twice',
    (store) => ({
      commit: (writes) => store.commit(writes.filter(({ kind }) => kind !== 'told')),
    }),
    'tells of every end until it was told, and never again (G5)',
  ],
  [
    'lists the oldest job first',
    (store) => ({ jobs: async (query) => (await store.jobs(query)).toReversed() }),
    'lists jobs newest first, by state, before a moment and up to a number',
  ],
  [
    'forgets what may be billed',
    rewriting((write) =>
      write.kind === 'attempt' ? { ...write, row: { ...write.row, charged: 'no' } } : write,
    ),
    'never forgets what may be billed and was not delivered, nor work left (E10)',
  ],
];

for (const [mistake, change, title] of BROKEN) {
  test(`notices a store that ${mistake}`, async () => {
    const rule = ALL_STORE_RULES.find((one) => one.title === title);
    expect(rule, `no rule is called '${title}'`).toBeDefined();
    const again = async (one: JobStore) => one;
    await rule?.holds(memoryStore(), again);
    const store = memoryStore();
    await expect(rule?.holds({ ...store, ...change(store) }, again)).rejects.toThrow();
  });
}

type Rewrite = (write: StoreWrite, store: JobStore) => StoreWrite | Promise<StoreWrite>;

function rewriting(rewrite: Rewrite): Mistake {
  return (store) => ({
    commit: async (writes) =>
      store.commit(await Promise.all(writes.map(async (write) => rewrite(write, store)))),
  });
}
