import { attemptsOf, requestKey, type MemoryTables } from './memory-tables.ts';
import type { JobRow } from './rows.ts';

export function forgetFrom(tables: MemoryTables, before: number): number {
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
