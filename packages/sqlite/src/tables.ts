import { readRow, type ReadRow } from '@kinora/core/store';
import type { SQLInputValue, SQLOutputValue } from 'node:sqlite';

/** Where the fields of a row lie: some in columns of their own, all others in `rest`. */
export interface Table<Row> {
  readonly name: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly hasRest: boolean;
  /** The columns that tell rows apart. */
  readonly key: string;
  readonly read: (value: unknown) => ReadRow<Row>;
}

export type Cells = Readonly<Record<string, SQLOutputValue>>;

export const TABLES = {
  job: {
    name: 'job',
    key: 'id',
    hasRest: true,
    read: readRow.job,
    columns: {
      id: 'id',
      version: 'version',
      state: 'state',
      idempotencyKey: 'idempotency_key',
      createdAt: 'created_at',
    },
  },
  attempt: {
    name: 'attempt',
    key: 'id',
    hasRest: true,
    read: readRow.attempt,
    columns: {
      id: 'id',
      jobId: 'job_id',
      number: 'number',
      version: 'version',
      state: 'state',
      charged: 'charged',
      provider: 'provider',
      model: 'model',
      account: 'account',
      requestId: 'request_id',
      token: 'token',
      owner: 'owner',
      takeovers: 'takeovers',
      nextAt: 'next_at',
      createdAt: 'created_at',
      endedAt: 'ended_at',
      ranMs: 'ran_ms',
    },
  },
  evidence: {
    name: 'evidence',
    key: 'seq',
    hasRest: false,
    read: readRow.evidence,
    columns: {
      attemptId: 'attempt_id',
      at: 'at',
      kind: 'kind',
      requestId: 'request_id',
      text: 'text',
    },
  },
  output: {
    name: 'output',
    key: 'attempt_id, position',
    hasRest: false,
    read: readRow.output,
    columns: {
      attemptId: 'attempt_id',
      index: 'position',
      path: 'path',
      sizeBytes: 'size_bytes',
      sha256: 'sha256',
      at: 'at',
    },
  },
  health: {
    name: 'health',
    key: 'provider',
    hasRest: true,
    read: readRow.health,
    columns: { provider: 'provider', version: 'version' },
  },
} as const satisfies Record<string, Table<unknown>>;

/** A statement that writes a row whole, over the one with the same key. */
export function upsertInto({ name, key, columns, hasRest }: Table<unknown>, extra: string[] = []) {
  const all = [...Object.values(columns), ...extra, ...(hasRest ? ['rest'] : [])];
  const marks = all.map(() => '?').join(', ');
  const changes = all.map((column) => `${column} = excluded.${column}`).join(', ');
  const clash = all.includes(key.split(', ')[0] ?? key)
    ? ` ON CONFLICT (${key}) DO UPDATE SET ${changes}`
    : '';
  return `INSERT INTO ${name} (${all.join(', ')}) VALUES (${marks})${clash}`;
}

/** The values of a row for `upsertInto`, in its order. */
export function cellsOf<Row extends object>(
  { columns, hasRest }: Table<Row>,
  row: Row,
  extra: readonly SQLInputValue[] = [],
): SQLInputValue[] {
  const fields = new Map<string, unknown>(Object.entries(row));
  // What a column cannot hold, SQLite refuses by name.
  const cells = Object.keys(columns).map((field) => (fields.get(field) ?? null) as SQLInputValue);
  if (!hasRest) return [...cells, ...extra];
  for (const field of Object.keys(columns)) fields.delete(field);
  return [...cells, ...extra, JSON.stringify(Object.fromEntries(fields))];
}

/** The row that a record holds, or why it cannot be read. */
export function rowFrom<Row>(table: Table<Row>, cells: Cells): ReadRow<Row> {
  const inColumns = Object.entries(table.columns)
    .map(([field, column]) => [field, cells[column]] as const)
    .filter(([, value]) => value !== null);
  if (!table.hasRest) return table.read(Object.fromEntries(inColumns));
  try {
    const rest: unknown = JSON.parse(String(cells['rest']));
    return table.read({ ...Object(rest), ...Object.fromEntries(inColumns) });
  } catch {
    return { kind: 'unreadable', reason: 'cannot be read: rest is not JSON' };
  }
}
