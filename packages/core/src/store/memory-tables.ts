import type { RemoteRequest } from './job-store.ts';
import { orderedIds } from './ordered-ids.ts';
import {
  LIVE_STATES,
  type AttemptRow,
  type AttemptState,
  type BudgetRow,
  type EndEvent,
  type Evidence,
  type HealthRow,
  type JobRow,
  type OutputRow,
} from './rows.ts';

/** Rows by their ids, and the ids of rows by what they are looked for with. */
export type MemoryTables = ReturnType<typeof memoryTables>;

export function memoryTables() {
  return {
    jobs: new Map<string, JobRow>(),
    jobIdByKey: new Map<string, string>(),
    jobsByAge: orderedIds(),
    attempts: new Map<string, AttemptRow>(),
    /** In the order of their numbers. */
    attemptIds: new Map<string, readonly string[]>(),
    attemptIdByToken: new Map<string, string>(),
    attemptIdByRequest: new Map<string, string>(),
    /** Attempts that need going on with, by when. */
    due: orderedIds(),
    dueAt: new Map<string, number>(),
    inDoubt: new Set<string>(),
    evidence: new Map<string, readonly Evidence[]>(),
    outputs: new Map<string, readonly OutputRow[]>(),
    budgets: new Map<string, BudgetRow>(),
    health: new Map<string, HealthRow>(),
    ends: new Map<string, EndEvent>(),
    untold: new Map<string, EndEvent>(),
    /** Until when each process is at work. */
    beats: new Map<string, number>(),
  };
}

export function requestKey({ provider, account, requestId }: RemoteRequest): string {
  return JSON.stringify([provider, account ?? null, requestId]);
}

export function attemptsOf({ attempts, attemptIds }: MemoryTables, jobId: string) {
  return (attemptIds.get(jobId) ?? []).flatMap((id) => attempts.get(id) ?? []);
}

export function inDoubtAt({ attempts, inDoubt }: MemoryTables, provider: string) {
  return [...inDoubt]
    .flatMap((id) => attempts.get(id) ?? [])
    .filter((row) => row.provider === provider)
    .toSorted((a, b) => a.createdAt - b.createdAt);
}

/** Brings the lists of what is due and what is in doubt up to date with an attempt. */
export function relist(tables: MemoryTables, attemptId: string): void {
  const { attempts, due, dueAt, inDoubt } = tables;
  const attempt = attempts.get(attemptId);
  const isDoubtful = attempt !== undefined && attempt.requestId === undefined;
  if (isDoubtful && DOUBTFUL.includes(attempt.state)) inDoubt.add(attemptId);
  else inDoubt.delete(attemptId);

  const was = dueAt.get(attemptId);
  const at = attempt !== undefined && needsWork(tables, attempt) ? attempt.nextAt : undefined;
  if (was === at) return;
  if (was !== undefined) due.drop(was, attemptId);
  dueAt.delete(attemptId);
  if (at === undefined) return;
  due.add(at, attemptId);
  dueAt.set(attemptId, at);
}

const LIVE: readonly AttemptState[] = LIVE_STATES;
const DOUBTFUL: readonly AttemptState[] = ['submitting', 'unconfirmed', 'parked'];

function needsWork(tables: MemoryTables, { state, jobId }: AttemptRow): boolean {
  if (state !== 'succeeded') return LIVE.includes(state);
  const job = tables.jobs.get(jobId);
  if (job === undefined || job.options.saveAs === undefined) return false;
  if (job.state !== 'open' && job.state !== 'succeeded') return false;
  return !(tables.attemptIds.get(jobId) ?? []).some((id) => tables.outputs.has(id));
}
