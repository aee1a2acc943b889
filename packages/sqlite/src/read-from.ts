import type {
  AttemptRow,
  BudgetRow,
  DurationQuery,
  EndEvent,
  Evidence,
  HealthRow,
  JobQuery,
  JobRow,
  OutputRow,
  RemoteRequest,
  UnreadableRow,
} from '@kinora/core/store';
import type { SQLInputValue } from 'node:sqlite';
import type { Database } from './database.ts';
import { rowFrom, TABLES, type Cells, type Table } from './tables.ts';

/** Every question that a store answers without a change. */
export function readFrom(database: Database) {
  const rows = <Row>(table: Table<Row>, where: string, ...values: SQLInputValue[]): Row[] => [
    ...readable(database, table, where, values),
  ];
  const { job, attempt, evidence, output, health } = TABLES;
  return {
    job: (id: string): JobRow | undefined => rows(job, 'WHERE id = ?', id)[0],
    jobByKey: (key: string): JobRow | undefined => rows(job, 'WHERE idempotency_key = ?', key)[0],
    jobs: (query: JobQuery): readonly JobRow[] => jobsFrom(database, query),
    attempt: (id: string): AttemptRow | undefined => rows(attempt, 'WHERE id = ?', id)[0],
    attemptsOf: (jobId: string): readonly AttemptRow[] =>
      rows(attempt, 'WHERE job_id = ? ORDER BY number', jobId),
    attemptByToken: (token: string): AttemptRow | undefined =>
      rows(attempt, 'WHERE token = ? ORDER BY rowid DESC', token)[0],
    attemptByRequest: ({ provider, account, requestId }: RemoteRequest): AttemptRow | undefined =>
      rows(
        attempt,
        'WHERE provider = ? AND account IS ? AND request_id = ?',
        provider,
        account ?? null,
        requestId,
      )[0],
    inDoubt: (provider: string): readonly AttemptRow[] =>
      rows(
        attempt,
        `WHERE provider = ? AND request_id IS NULL AND state IN ('submitting', 'unconfirmed', 'parked')
         ORDER BY created_at, rowid`,
        provider,
      ),
    evidenceOf: (attemptId: string): readonly Evidence[] =>
      rows(evidence, 'WHERE attempt_id = ? ORDER BY seq', attemptId),
    outputsOf: (attemptId: string): readonly OutputRow[] =>
      rows(output, 'WHERE attempt_id = ? ORDER BY position', attemptId),
    health: (provider: string): HealthRow | undefined =>
      rows(health, 'WHERE provider = ?', provider)[0],
    budget: (id: string) => budgetFrom(database, id),
    durationsOf: (query: DurationQuery) => durationsFrom(database, query),
    untold: (limit: number) => untoldFrom(database, limit),
    unreadable: (): readonly UnreadableRow[] =>
      Object.values<Table<unknown>>(TABLES).flatMap((table) => [...broken(database, table)]),
  };
}

function jobsFrom(database: Database, { states, before, limit }: JobQuery): readonly JobRow[] {
  const found: JobRow[] = [];
  if (limit <= 0) return found;
  const where = `WHERE created_at < ?
    AND (? IS NULL OR state IN (SELECT value FROM json_each(?)))
    ORDER BY created_at DESC, rowid DESC`;
  const named = states === undefined ? null : JSON.stringify(states);
  const values = [before ?? Infinity, named, named];
  for (const row of readable(database, TABLES.job, where, values)) {
    found.push(row);
    if (found.length === limit) break;
  }
  return found;
}

export function budgetFrom({ sql }: Database, id: string): BudgetRow | undefined {
  const cells = sql('SELECT * FROM budget WHERE id = ?').get(id);
  if (cells === undefined) return undefined;
  return {
    id,
    limitMicroUsd: Number(cells['limit_micro_usd']),
    heldMicroUsd: Number(cells['held_micro_usd']),
    spentMicroUsd: Number(cells['spent_micro_usd']),
  };
}

function durationsFrom({ sql }: Database, { provider, model, limit }: DurationQuery): number[] {
  const query = `SELECT ran_ms FROM attempt WHERE provider = ? AND model = ? AND ran_ms IS NOT NULL
    ORDER BY ended_at DESC LIMIT ?`;
  return sql(query)
    .all(provider, model, limit)
    .map(({ ran_ms: ranMs }) => Number(ranMs));
}

function untoldFrom({ sql }: Database, limit: number): readonly EndEvent[] {
  return sql('SELECT * FROM job_end WHERE told = 0 ORDER BY at, rowid LIMIT ?')
    .all(limit)
    .map(({ id, job_id: jobId, at }) => ({ id: String(id), jobId: String(jobId), at: Number(at) }));
}

/** The rows of a query that can be read; the others must not stop them. */
export function* readable<Row>(
  { sql }: Database,
  table: Table<Row>,
  where: string,
  values: readonly SQLInputValue[],
): Iterable<Row> {
  for (const cells of sql(`SELECT * FROM ${table.name} ${where}`).iterate(...values)) {
    const read = rowFrom(table, cells);
    if (read.kind === 'row') yield read.row;
  }
}

function* broken({ sql }: Database, table: Table<unknown>): Iterable<UnreadableRow> {
  for (const cells of sql(`SELECT * FROM ${table.name}`).iterate()) {
    const read = rowFrom(table, cells);
    if (read.kind === 'row') continue;
    yield { table: table.name, id: idOf(table, cells), reason: read.reason };
  }
}

function idOf({ key }: Table<unknown>, cells: Cells): string {
  return key
    .split(', ')
    .map((column) => String(cells[column]))
    .join(' ');
}
