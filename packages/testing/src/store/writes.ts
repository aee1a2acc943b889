import type { AttemptRow, Commit, JobRow, JobStore, StoreWrite } from '@kinora/core/store';
import { expect } from 'vitest';

export const DONE: Commit = { kind: 'done' };

export function newJob(row: JobRow): StoreWrite {
  return { kind: 'job', row, was: 0 };
}

export function newAttempt(row: AttemptRow): StoreWrite {
  return { kind: 'attempt', row, was: 0 };
}

/** Commits what a rule starts from, which no store may refuse. */
export async function given(store: JobStore, ...writes: readonly StoreWrite[]): Promise<void> {
  expect(await store.commit(writes)).toEqual(DONE);
}

/** Changes a job as it is now. */
export async function changeJob(
  store: JobStore,
  id: string,
  fields: Partial<JobRow>,
): Promise<void> {
  const row = found(await store.job(id));
  const { version: was } = row;
  await given(store, { kind: 'job', row: { ...row, ...fields, version: was + 1 }, was });
}

/** Changes an attempt as it is now. */
export async function changeAttempt(
  store: JobStore,
  id: string,
  fields: Partial<AttemptRow>,
): Promise<void> {
  const row = found(await store.attempt(id));
  const { version: was } = row;
  await given(store, { kind: 'attempt', row: { ...row, ...fields, version: was + 1 }, was });
}

export function found<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('there is no such row');
  return row;
}
