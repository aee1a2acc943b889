import type { Claim } from './job-store.ts';
import { keptCopy } from './kept-copy.ts';
import type { MemoryTables } from './memory-tables.ts';
import type { AttemptRow } from './rows.ts';

export function claimFrom(tables: MemoryTables, { owner, now, limit, jobId }: Claim): AttemptRow[] {
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
