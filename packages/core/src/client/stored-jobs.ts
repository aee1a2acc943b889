import type { AttemptSummary, SkippedProvider } from '../job/attempt-summary.ts';
import type { JobSnapshot } from '../job/snapshot.ts';
import { requireCount, requireNumber } from '../request/require-number.ts';
import { requireKeys, requireThat, requireWord } from '../request/require-that.ts';
import { load } from '../steps/held.ts';
import { snapshotOf } from '../steps/snapshot-of.ts';
import type { JobQuery } from '../store/job-store.ts';
import type { JobRow } from '../store/rows.ts';
import { attemptsOf } from './attempts-of.ts';
import type { Core } from './core.ts';

/** A job as the store has it; `kinora.resume(job.snapshot.ref)` picks it up. */
export interface StoredJob {
  readonly id: string;
  readonly idempotencyKey: string | undefined;
  /** In milliseconds since 1970. */
  readonly createdAt: number;
  readonly snapshot: JobSnapshot;
  readonly attempts: readonly AttemptSummary[];
  readonly skipped: readonly SkippedProvider[];
  /** Where its video is saved, where that was asked for. */
  readonly saveAs: string | undefined;
  /** As it was asked for; absent when it held bytes. */
  readonly request: unknown;
}

/** @throws KinoraError `invalid_request`: a slip would list too much, or nothing */
export async function storedJobs(
  core: Core,
  asked: Partial<JobQuery>,
): Promise<readonly StoredJob[]> {
  checkQuery(asked);
  const { limit = 100, ...query } = asked;
  const { store, clock } = core;
  const jobs = await store.jobs({ ...query, limit });
  const found = await Promise.all(jobs.map(({ id }) => load(store, id)));
  return found.flatMap((held) => {
    if (held === undefined) return [];
    const { id, idempotencyKey, createdAt, request, skipped = [], options } = held.job;
    const snapshot = snapshotOf(held, clock.now());
    const { saveAs } = options;
    const attempts = attemptsOf(held);
    return [{ id, idempotencyKey, createdAt, snapshot, attempts, skipped, saveAs, request }];
  });
}

function checkQuery(query: Partial<JobQuery>): void {
  requireKeys('query', query, ['states', 'before', 'limit'] satisfies (keyof JobQuery)[]);
  const { states, before, limit } = query;
  requireThat(Array.isArray(states), 'states', states, `a list of ${STATES.join(', ')}`);
  for (const state of states ?? []) requireWord('states', state ?? null, STATES);
  requireNumber('before', before, (at) => !Number.isNaN(at), 'milliseconds since 1970');
  requireCount('limit', limit);
}

const STATES = [
  'open',
  'succeeded',
  'failed',
  'cancelled',
  'parked',
] as const satisfies readonly JobRow['state'][];
