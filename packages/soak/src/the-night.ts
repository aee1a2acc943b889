import type { AttemptRow, JobStore } from './kept.ts';
import type { Bill } from './oracle/oracle-process.ts';
import type { Oracle } from './oracle/start-oracle.ts';

/** Longer than a list needs to be sure of what is not in it, though it may hide what runs. */
export const A_NIGHT_MS = 25 * 3600_000;

interface Where {
  readonly oracle: Pick<Oracle, 'bill'>;
  readonly store: Pick<JobStore, 'jobs' | 'attemptsOf'>;
  readonly jobs: number;
  readonly now: number;
}

/**
 * Whether nothing is left to do before the night: all are in doubt, and looked for or not even
 * accepted, which only time can show.
 */
export async function isWaitingForTheNight(where: Where): Promise<boolean> {
  const { oracle, store, jobs, now } = where;
  const due = new Map<string, readonly AttemptRow[]>();
  for (const { id, idempotencyKey = id } of await store.jobs({ states: ['open'], limit: jobs })) {
    const attempts = await store.attemptsOf(id);
    const last = attempts.at(-1);
    if (last?.state !== 'unconfirmed') return false;
    if (last.nextAt <= now) due.set(idempotencyKey, attempts);
  }
  return due.size === 0 || areFound(due, await oracle.bill());
}

/** Whether all that was accepted for some jobs has been found. */
function areFound(due: ReadonlyMap<string, readonly AttemptRow[]>, { entries }: Bill): boolean {
  return entries.every(
    ({ job, requestId }) => due.get(job)?.some((each) => each.requestId === requestId) ?? true,
  );
}
