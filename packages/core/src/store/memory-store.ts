import type { Claim, JobStore } from './job-store.ts';
import { keptCopy } from './kept-copy.ts';
import { attemptsOf, memoryTables, requestKey, type MemoryTables } from './memory-tables.ts';
import { applyWrites } from './memory-writes.ts';
import type { AttemptRow, JobRow } from './rows.ts';

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
    commit: async (writes) => applyWrites(tables, keptCopy(writes)),
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
    inDoubt: async (provider) =>
      [...tables.inDoubt]
        .flatMap((id) => attempts.get(id) ?? [])
        .filter((row) => row.provider === provider)
        .toSorted((a, b) => a.createdAt - b.createdAt),
    evidenceOf: async (attemptId) => tables.evidence.get(attemptId) ?? [],
    outputsOf: async (attemptId) => tables.outputs.get(attemptId) ?? [],
    budget: async (id) => tables.budgets.get(id),
    health: async (provider) => tables.health.get(provider),
    untold: async (limit) =>
      [...tables.untold.values()].toSorted((a, b) => a.at - b.at).slice(0, limit),
    beat: async (owner, until) => void tables.beats.set(owner, until),
    claim: async (claim) => claimFrom(tables, claim),
    unreadable: async () => [],
    forget: async (before) => forgetFrom(tables, before),
    close: async () => {},
  };
}

function claimFrom(tables: MemoryTables, { owner, now, limit, jobId }: Claim): AttemptRow[] {
  const { attempts, beats, due } = tables;
  const found: AttemptRow[] = [];
  for (const id of jobId === undefined ? due.upTo(now) : dueOfJob(tables, jobId, now)) {
    if (found.length >= limit) break;
    const row = attempts.get(id);
    if (row === undefined || row.owner === owner) continue;
    if (row.owner === undefined || (beats.get(row.owner) ?? now) <= now) found.push(row);
  }
  const claimed = found.map((row) =>
    keptCopy({
      ...row,
      owner,
      version: row.version + 1,
      takeovers: row.takeovers + (row.owner === undefined ? 0 : 1),
    }),
  );
  for (const row of claimed) attempts.set(row.id, row);
  return claimed;
}

function dueOfJob({ attemptIds, dueAt }: MemoryTables, jobId: string, now: number) {
  const nextOf = (id: string) => dueAt.get(id) ?? Infinity;
  const ids = attemptIds.get(jobId) ?? [];
  return ids.filter((id) => nextOf(id) <= now).toSorted((a, b) => nextOf(a) - nextOf(b));
}

function forgetFrom(tables: MemoryTables, before: number): number {
  const untold = new Set([...tables.untold.values()].map((end) => end.jobId));
  const lastEnd = new Map<string, number>();
  for (const { jobId, at } of tables.ends.values()) {
    lastEnd.set(jobId, Math.max(at, lastEnd.get(jobId) ?? at));
  }
  const old = [...tables.jobsByAge.downFrom(before)]
    .flatMap((id) => tables.jobs.get(id) ?? [])
    .filter(({ id }) => !untold.has(id) && (lastEnd.get(id) ?? -Infinity) < before)
    .filter((job) => mayForget(tables, job, before));
  for (const job of old) forgetJob(tables, job);
  const gone = new Set(old.map(({ id }) => id));
  for (const { id, jobId } of tables.ends.values()) if (gone.has(jobId)) tables.ends.delete(id);
  return old.length;
}

/** What may be billed and was not delivered is kept: it is the only trace of the money. */
function mayForget(tables: MemoryTables, job: JobRow, before: number): boolean {
  if (job.state === 'open') return false;
  const rows = attemptsOf(tables, job.id);
  return rows.every(({ id, state, charged, endedAt = -Infinity }) => {
    if (endedAt >= before || tables.dueAt.has(id)) return false;
    return charged === 'no' || charged === 'refunded' || state === 'succeeded';
  });
}

function forgetJob(tables: MemoryTables, job: JobRow): void {
  for (const row of attemptsOf(tables, job.id)) {
    const { id, token, provider, account, requestId } = row;
    tables.attempts.delete(id);
    tables.attemptIdByToken.delete(token);
    if (requestId !== undefined) {
      tables.attemptIdByRequest.delete(requestKey({ provider, account, requestId }));
    }
    tables.inDoubt.delete(id);
    tables.evidence.delete(id);
    tables.outputs.delete(id);
  }
  tables.attemptIds.delete(job.id);
  if (job.idempotencyKey !== undefined) tables.jobIdByKey.delete(job.idempotencyKey);
  tables.jobsByAge.drop(job.createdAt, job.id);
  tables.jobs.delete(job.id);
}
