import {
  evidenceText,
  LIVE_STATES,
  type AttemptRow,
  type AttemptState,
  type Commit,
  type JobRow,
  type StoreWrite,
} from '@kinora/core/store';
import type { Database } from './database.ts';
import { budgetFrom } from './read-from.ts';
import { cellsOf, TABLES, upsertInto } from './tables.ts';

type Refusal = Exclude<Commit, { readonly kind: 'done' }>;

/** Applies writes up to the first that is refused; what came before it is left to be undone. */
export function applyWrites(database: Database, writes: readonly StoreWrite[]): Commit {
  for (const write of writes) {
    const refusal = applyWrite(database, write);
    if (refusal !== undefined) return refusal;
  }
  return { kind: 'done' };
}

const UPSERT_JOB = upsertInto(TABLES.job, ['saves']);
const UPSERT_ATTEMPT = upsertInto(TABLES.attempt, ['needs_work']);
const INSERT_EVIDENCE = upsertInto(TABLES.evidence);
const UPSERT_OUTPUT = upsertInto(TABLES.output);
const UPSERT_HEALTH = upsertInto(TABLES.health);

function applyWrite(database: Database, write: StoreWrite): Refusal | undefined {
  const { sql } = database;
  switch (write.kind) {
    case 'job':
      return putJob(database, write.row, write.was);
    case 'attempt':
      return putAttempt(database, write.row, write.was);
    case 'evidence': {
      const row = { ...write.row, text: evidenceText(write.row.text) };
      return void sql(INSERT_EVIDENCE).run(...cellsOf(TABLES.evidence, row));
    }
    case 'output': {
      sql(UPSERT_OUTPUT).run(...cellsOf(TABLES.output, write.row));
      const owner = sql('SELECT job_id FROM attempt WHERE id = ?').get(write.row.attemptId);
      return owner === undefined ? undefined : relist(database, String(owner['job_id']));
    }
    case 'health': {
      const { provider } = write.row;
      const before = sql('SELECT version FROM health WHERE provider = ?').get(provider);
      if ((before?.['version'] ?? 0) !== write.was) return { kind: 'stale', id: provider };
      return void sql(UPSERT_HEALTH).run(...cellsOf(TABLES.health, write.row));
    }
    case 'limit':
      return void sql(
        `INSERT INTO budget VALUES (?, ?, 0, 0)
         ON CONFLICT (id) DO UPDATE SET limit_micro_usd = excluded.limit_micro_usd`,
      ).run(write.budget, write.limitMicroUsd);
    case 'spend':
      return spend(database, write);
    case 'end': {
      const { id, jobId, at } = write.row;
      const insert = 'INSERT INTO job_end (id, job_id, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING';
      return void sql(insert).run(id, jobId, at);
    }
    case 'told':
      return void sql('UPDATE job_end SET told = 1 WHERE id = ?').run(write.id);
  }
}

function putJob(database: Database, row: JobRow, was: number): Refusal | undefined {
  const { sql } = database;
  const before = sql('SELECT version FROM job WHERE id = ?').get(row.id);
  if ((before?.['version'] ?? 0) !== was) return { kind: 'stale', id: row.id };
  const twin = sql('SELECT id FROM job WHERE idempotency_key = ? AND id <> ?').get(
    row.idempotencyKey ?? null,
    row.id,
  );
  if (twin !== undefined) {
    return { kind: 'taken', field: 'idempotencyKey', by: String(twin['id']) };
  }
  const saves = row.options.saveAs === undefined ? 0 : 1;
  sql(UPSERT_JOB).run(...cellsOf(TABLES.job, row, [saves]));
  return relist(database, row.id);
}

function putAttempt(database: Database, row: AttemptRow, was: number): Refusal | undefined {
  const { sql } = database;
  const { id, jobId, number, provider, account, requestId } = row;
  const before = sql('SELECT version FROM attempt WHERE id = ?').get(id);
  if ((before?.['version'] ?? 0) !== was) return { kind: 'stale', id };
  const twin = sql('SELECT id FROM attempt WHERE job_id = ? AND number = ? AND id <> ?').get(
    jobId,
    number,
    id,
  );
  if (twin !== undefined) return { kind: 'stale', id: String(twin['id']) };
  const other = sql(
    'SELECT id FROM attempt WHERE provider = ? AND account IS ? AND request_id = ? AND id <> ?',
  ).get(provider, account ?? null, requestId ?? null, id);
  if (other !== undefined) return { kind: 'taken', field: 'requestId', by: String(other['id']) };
  const needsWork = isLive(row.state) || (row.state === 'succeeded' && needsFile(database, jobId));
  return void sql(UPSERT_ATTEMPT).run(...cellsOf(TABLES.attempt, row, [needsWork ? 1 : 0]));
}

function isLive(state: AttemptState): boolean {
  const live: readonly AttemptState[] = LIVE_STATES;
  return live.includes(state);
}

function needsFile({ sql }: Database, jobId: string): boolean {
  const query = `SELECT 1 FROM job
    WHERE id = ? AND saves = 1 AND state IN ('open', 'succeeded') AND NOT EXISTS (
      SELECT 1 FROM attempt JOIN output ON output.attempt_id = attempt.id
      WHERE attempt.job_id = job.id
    )`;
  return sql(query).get(jobId) !== undefined;
}

/** A job or a file has changed: is a video still to be saved? */
function relist(database: Database, jobId: string): undefined {
  const needsWork = needsFile(database, jobId) ? 1 : 0;
  const update = `UPDATE attempt SET needs_work = ?
    WHERE job_id = ? AND state = 'succeeded' AND needs_work <> ?`;
  database.sql(update).run(needsWork, jobId, needsWork);
}

type Spend = Extract<StoreWrite, { readonly kind: 'spend' }>;

function spend(database: Database, write: Spend): Refusal | undefined {
  const id = write.budget;
  const budget = budgetFrom(database, id);
  const heldMicroUsd = (budget?.heldMicroUsd ?? 0) + write.heldMicroUsd;
  const spentMicroUsd = (budget?.spentMicroUsd ?? 0) + write.spentMicroUsd;
  const isOver = budget === undefined || heldMicroUsd + spentMicroUsd > budget.limitMicroUsd;
  if (write.heldMicroUsd > 0 && isOver) return { kind: 'over-budget', budget };
  const update = 'UPDATE budget SET held_micro_usd = ?, spent_micro_usd = ? WHERE id = ?';
  return void database.sql(update).run(heldMicroUsd, spentMicroUsd, id);
}
