import type { AttemptSummary, SkippedProvider } from '../job/attempt-summary.ts';
import type { JobSnapshot } from '../job/snapshot.ts';
import { load } from '../steps/held.ts';
import { snapshotOf } from '../steps/snapshot-of.ts';
import type { JobQuery } from '../store/job-store.ts';
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

export async function storedJobs(
  core: Core,
  { limit = 100, ...query }: Partial<JobQuery>,
): Promise<readonly StoredJob[]> {
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
