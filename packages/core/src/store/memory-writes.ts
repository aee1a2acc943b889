import { evidenceText } from './evidence-text.ts';
import type { Commit, StoreWrite } from './job-store.ts';
import { attemptsOf, relist, requestKey, type MemoryTables } from './memory-tables.ts';
import type { AttemptRow, JobRow } from './rows.ts';

/** Applies all writes or, where one is refused, none. */
export function applyWrites(tables: MemoryTables, writes: readonly StoreWrite[]): Commit {
  const changes = openChanges();
  for (const write of writes) {
    const refusal = apply(tables, write, changes.set);
    if (refusal === undefined) continue;
    changes.undo();
    return refusal;
  }
  for (const write of writes) list(tables, write);
  return { kind: 'done' };
}

/** Sets a key of a table; `undefined` takes the key out. */
type Set = <Key, Value>(map: Map<Key, Value>, key: Key, value: Value | undefined) => void;

function openChanges(): { readonly set: Set; readonly undo: () => void } {
  const steps: (() => void)[] = [];
  const put: Set = (map, key, value) => {
    if (value === undefined) map.delete(key);
    else map.set(key, value);
  };
  return {
    set(map, key, value) {
      const before = map.get(key);
      steps.push(() => put(map, key, before));
      put(map, key, value);
    },
    undo() {
      for (const step of steps.toReversed()) step();
    },
  };
}

type Refusal = Exclude<Commit, { readonly kind: 'done' }>;

function apply(tables: MemoryTables, write: StoreWrite, set: Set): Refusal | undefined {
  switch (write.kind) {
    case 'job':
      return putJob(tables, write.row, write.was, set);
    case 'attempt':
      return putAttempt(tables, write.row, write.was, set);
    case 'evidence': {
      const row = Object.freeze({ ...write.row, text: evidenceText(write.row.text) });
      const { attemptId } = row;
      return void set(tables.evidence, attemptId, [...(tables.evidence.get(attemptId) ?? []), row]);
    }
    case 'output': {
      const { attemptId, index } = write.row;
      const others = (tables.outputs.get(attemptId) ?? []).filter((row) => row.index !== index);
      const rows = [...others, write.row].toSorted((a, b) => a.index - b.index);
      return void set(tables.outputs, attemptId, rows);
    }
    case 'health': {
      const { provider } = write.row;
      const version = tables.health.get(provider)?.version ?? 0;
      if (version !== write.was) return { kind: 'stale', id: provider };
      return void set(tables.health, provider, write.row);
    }
    case 'limit':
    case 'spend':
      return putBudget(tables, write, set);
    case 'end':
      // An end that was told before is not told anew.
      if (tables.ends.has(write.row.id)) return undefined;
      set(tables.ends, write.row.id, write.row);
      return void set(tables.untold, write.row.id, write.row);
    case 'told':
      return void set(tables.untold, write.id, undefined);
  }
}

function putJob(tables: MemoryTables, row: JobRow, was: number, set: Set): Refusal | undefined {
  const before = tables.jobs.get(row.id);
  if ((before?.version ?? 0) !== was) return { kind: 'stale', id: row.id };
  const key = row.idempotencyKey;
  const by = key === undefined ? undefined : tables.jobIdByKey.get(key);
  if (by !== undefined && by !== row.id) return { kind: 'taken', field: 'idempotencyKey', by };
  if (before?.idempotencyKey !== undefined)
    set(tables.jobIdByKey, before.idempotencyKey, undefined);
  if (key !== undefined) set(tables.jobIdByKey, key, row.id);
  return void set(tables.jobs, row.id, row);
}

function putAttempt(
  tables: MemoryTables,
  row: AttemptRow,
  was: number,
  set: Set,
): Refusal | undefined {
  const before = tables.attempts.get(row.id);
  if ((before?.version ?? 0) !== was) return { kind: 'stale', id: row.id };
  const others = attemptsOf(tables, row.jobId).filter(({ id }) => id !== row.id);
  const twin = others.find(({ number }) => number === row.number);
  if (twin !== undefined) return { kind: 'stale', id: twin.id };
  const key = remoteKey(row);
  const by = key === undefined ? undefined : tables.attemptIdByRequest.get(key);
  if (by !== undefined && by !== row.id) return { kind: 'taken', field: 'requestId', by };

  const oldKey = remoteKey(before);
  if (oldKey !== undefined) set(tables.attemptIdByRequest, oldKey, undefined);
  if (key !== undefined) set(tables.attemptIdByRequest, key, row.id);
  set(tables.attemptIdByToken, row.token, row.id);
  set(tables.attempts, row.id, row);
  if (before !== undefined) return undefined;
  const siblings = [...others, row].toSorted((a, b) => a.number - b.number);
  const ids = siblings.map(({ id }) => id);
  return void set(tables.attemptIds, row.jobId, ids);
}

function remoteKey(row: AttemptRow | undefined): string | undefined {
  if (row?.requestId === undefined) return undefined;
  const { provider, account, requestId } = row;
  return requestKey({ provider, account, requestId });
}

type BudgetWrite = Extract<StoreWrite, { readonly kind: 'limit' | 'spend' }>;

function putBudget(tables: MemoryTables, write: BudgetWrite, set: Set): Refusal | undefined {
  const id = write.budget;
  const budget = tables.budgets.get(id);
  if (write.kind === 'limit') {
    const { limitMicroUsd } = write;
    const { heldMicroUsd, spentMicroUsd } = budget ?? { heldMicroUsd: 0, spentMicroUsd: 0 };
    const row = Object.freeze({ id, limitMicroUsd, heldMicroUsd, spentMicroUsd });
    return void set(tables.budgets, id, row);
  }
  const heldMicroUsd = (budget?.heldMicroUsd ?? 0) + write.heldMicroUsd;
  const spentMicroUsd = (budget?.spentMicroUsd ?? 0) + write.spentMicroUsd;
  const isOver = budget === undefined || heldMicroUsd + spentMicroUsd > budget.limitMicroUsd;
  if (write.heldMicroUsd > 0 && isOver) return { kind: 'over-budget', budget };
  if (budget === undefined) return undefined;
  const { limitMicroUsd } = budget;
  const row = Object.freeze({ id, limitMicroUsd, heldMicroUsd, spentMicroUsd });
  return void set(tables.budgets, id, row);
}

/** Lists what a write that stands has changed. */
function list(tables: MemoryTables, write: StoreWrite): void {
  if (write.kind === 'attempt') relist(tables, write.row.id);
  if (write.kind === 'job' && write.was === 0) {
    tables.jobsByAge.add(write.row.createdAt, write.row.id);
  }
  const jobId =
    write.kind === 'job'
      ? write.row.id
      : write.kind === 'output'
        ? tables.attempts.get(write.row.attemptId)?.jobId
        : undefined;
  if (jobId === undefined) return;
  for (const id of tables.attemptIds.get(jobId) ?? []) relist(tables, id);
}
