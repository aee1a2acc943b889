import type { AttemptRow, Claim } from '@kinora/core/store';
import type { Database } from './database.ts';
import { readable } from './read-from.ts';
import { TABLES } from './tables.ts';

export function claimAttempts(database: Database, claim: Claim): readonly AttemptRow[] {
  return database.transaction(() => {
    const found = dueNow(database, claim);
    if (found.length === 0) return found;
    const { sql } = database;
    const { owner, now } = claim;
    const claimed = found.map((row) => ({
      ...row,
      owner,
      version: row.version + 1,
      takeovers: row.takeovers + (row.owner === undefined ? 0 : 1),
    }));
    const update = 'UPDATE attempt SET owner = ?, version = ?, takeovers = ? WHERE id = ?';
    for (const { id, version, takeovers } of claimed)
      sql(update).run(owner, version, takeovers, id);
    // Who is silent for too long counts as dead with or without his row.
    sql('DELETE FROM beat WHERE until <= ?').run(now);
    return claimed;
  });
}

function dueNow(database: Database, { owner, now, limit, jobId }: Claim): AttemptRow[] {
  const found: AttemptRow[] = [];
  if (limit <= 0) return found;
  const where = `WHERE needs_work = 1 AND next_at <= ?
    AND (owner IS NULL OR owner <> ? AND owner NOT IN (SELECT owner FROM beat WHERE until > ?))
    ${jobId === undefined ? '' : 'AND job_id = ?'} ORDER BY next_at`;
  const values = [now, owner, now, ...(jobId === undefined ? [] : [jobId])];
  for (const row of readable(database, TABLES.attempt, where, values)) {
    found.push(row);
    if (found.length === limit) break;
  }
  return found;
}
