import type { JobStore, StoreWrite } from './job-store.ts';
import { keptCopy } from './kept-copy.ts';
import { durationsFrom } from './memory-durations.ts';
import { attemptsOf, inDoubtAt, memoryTables, requestKey } from './memory-tables.ts';
import { applyWrites } from './memory-writes.ts';
import type { JobRow } from './rows.ts';

/**
 * Keeps jobs for as long as the process lives.
 * @example createKinora({ providers, store: memoryStore() })
 */
export function memoryStore(): JobStore {
  const tables = memoryTables();
  const { jobs, attempts } = tables;
  const attemptNamed = (id: string | undefined) =>
    id === undefined ? undefined : attempts.get(id);
  return {
    commit: async (writes) => applyWrites(tables, writes.map(withKeptRow)),
    job: async (id) => jobs.get(id),
    async jobByKey(key) {
      const id = tables.jobIdByKey.get(key);
      return id === undefined ? undefined : jobs.get(id);
    },
    async jobs({ states, before = Infinity, limit }) {
      const found: JobRow[] = [];
      for (const id of tables.jobsByAge.downFrom(before)) {
        if (found.length >= limit) break;
        const job = jobs.get(id);
        if (job !== undefined && (states?.includes(job.state) ?? true)) found.push(job);
      }
      return found;
    },
    attempt: async (id) => attempts.get(id),
    attemptsOf: async (jobId) => attemptsOf(tables, jobId),
    attemptByToken: async (token) => attemptNamed(tables.attemptIdByToken.get(token)),
    attemptByRequest: async (request) =>
      attemptNamed(tables.attemptIdByRequest.get(requestKey(request))),
    inDoubt: async (provider) => inDoubtAt(tables, provider),
    evidenceOf: async (attemptId) => tables.evidence.get(attemptId) ?? [],
    outputsOf: async (attemptId) => tables.outputs.get(attemptId) ?? [],
    budget: async (id) => tables.budgets.get(id),
    health: async (provider) => tables.health.get(provider),
    durationsOf: async (query) => durationsFrom(tables, query),
    untold: async (limit) =>
      [...tables.untold.values()].toSorted((a, b) => a.at - b.at).slice(0, limit),
    beat: async (owner, until) => void tables.beats.set(owner, until),
    async claim(claim) {
      const { claimFrom } = await import('./memory-claim.ts');
      return claimFrom(tables, claim);
    },
    unreadable: async () => [],
    async forget(before) {
      const { forgetFrom } = await import('./memory-forget.ts');
      return forgetFrom(tables, before);
    },
    close: async () => {},
  };
}

function withKeptRow(write: StoreWrite): StoreWrite {
  return 'row' in write ? ({ ...write, row: keptCopy(write.row) } as StoreWrite) : write;
}
