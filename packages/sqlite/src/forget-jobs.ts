import type { Database } from './database.ts';

/** What belongs to a job goes with it, by the foreign keys. */
export function forgetJobs({ transaction, sql }: Database, before: number): number {
  // What may be billed and was not delivered is kept: it is the only trace of the money.
  const statement = `DELETE FROM job WHERE state <> 'open' AND created_at < ?
    AND NOT EXISTS (
      SELECT 1 FROM job_end WHERE job_end.job_id = job.id AND (told = 0 OR at >= ?)
    )
    AND NOT EXISTS (
      SELECT 1 FROM attempt WHERE attempt.job_id = job.id AND (
        needs_work = 1 OR ended_at >= ?
        OR NOT (charged IN ('no', 'refunded') OR attempt.state = 'succeeded')
      )
    )`;
  return transaction(() => Number(sql(statement).run(before, before, before).changes));
}
