import type { JobRef, Kinora, StoredJob } from 'kinora';
import { UsageError } from '../command/usage-error.ts';
import { printable } from '../terminal/printable.ts';

const MOST = 100_000;

/**
 * The handle that a person means: a job's id, the beginning of it, or the handle itself as JSON.
 * @throws UsageError
 */
export async function findJob(kinora: Pick<Kinora, 'jobs'>, given: string): Promise<Found> {
  if (given.trimStart().startsWith('{')) return { ref: readHandle(given), stored: undefined };
  const jobs = await kinora.jobs({ limit: MOST });
  const exact = jobs.find(({ id }) => id === given);
  const found = exact === undefined ? jobs.filter(({ id }) => id.startsWith(given)) : [exact];
  const [job] = found;
  if (job !== undefined && found.length === 1) return { ref: job.snapshot.ref, stored: job };
  const why = job === undefined ? 'No job is kept under' : 'Several jobs begin with';
  throw new UsageError(`${why} ${printable(given)}. See: kinora jobs`);
}

export interface Found {
  readonly ref: JobRef;
  /** What the store has of it; undefined for a handle from elsewhere. */
  readonly stored: StoredJob | undefined;
}

/** The library checks what is in it. */
function readHandle(text: string): JobRef {
  try {
    return JSON.parse(text) as JobRef;
  } catch {
    throw new UsageError('The handle is no JSON. Give it in single quotes, as it was printed.');
  }
}
