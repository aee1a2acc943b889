import type { JobStore } from '@kinora/core/store';
import { claimAttempts } from './claim-attempts.ts';
import { forgetJobs } from './forget-jobs.ts';
import { groupCommits } from './group-commits.ts';
import { openDatabase } from './open-database.ts';
import { readFrom } from './read-from.ts';
import { storeFailure } from './store-failure.ts';

export interface SqliteOptions {
  /** The file, made when it is not there; `:memory:` keeps jobs for as long as the process lives. */
  readonly path: string;
  /** How long to wait for another process that is writing, in milliseconds; 5000 if absent. */
  readonly lockTimeoutMs?: number | undefined;
  /** How long a process may be silent before others take its jobs over; 30,000 if absent. */
  readonly leaseMs?: number | undefined;
}

/**
 * Keeps jobs in one SQLite file, for one or more processes of one machine.
 * Throws a KinoraError `store_failed` when the file cannot be used.
 * @example createKinora({ providers, store: sqliteStore('jobs.db') })
 */
export function sqliteStore(options: string | SqliteOptions): JobStore {
  const settings = typeof options === 'string' ? { path: options } : options;
  const { path, leaseMs = 30_000, lockTimeoutMs = 5000 } = settings;
  const database = openDatabase(path, lockTimeoutMs);
  const commits = groupCommits(database);
  const read = readFrom(database);

  const tried = async <T>(call: () => T): Promise<T> => {
    try {
      return call();
    } catch (error) {
      throw storeFailure(error, path);
    }
  };

  return {
    ...(path !== ':memory:' && { leaseMs }),
    commit: (writes) => commits.add(writes),
    job: (id) => tried(() => read.job(id)),
    jobByKey: (key) => tried(() => read.jobByKey(key)),
    jobs: (query) => tried(() => read.jobs(query)),
    attempt: (id) => tried(() => read.attempt(id)),
    attemptsOf: (jobId) => tried(() => read.attemptsOf(jobId)),
    attemptByToken: (token) => tried(() => read.attemptByToken(token)),
    attemptByRequest: (request) => tried(() => read.attemptByRequest(request)),
    inDoubt: (provider) => tried(() => read.inDoubt(provider)),
    evidenceOf: (attemptId) => tried(() => read.evidenceOf(attemptId)),
    outputsOf: (attemptId) => tried(() => read.outputsOf(attemptId)),
    budget: (id) => tried(() => read.budget(id)),
    health: (provider) => tried(() => read.health(provider)),
    durationsOf: (query) => tried(() => read.durationsOf(query)),
    untold: (limit) => tried(() => read.untold(limit)),
    beat: (owner, until) =>
      tried(() => void database.sql('INSERT OR REPLACE INTO beat VALUES (?, ?)').run(owner, until)),
    claim: (claim) => tried(() => claimAttempts(database, claim)),
    unreadable: () => tried(() => read.unreadable()),
    forget: (before) => tried(() => forgetJobs(database, before)),
    async close() {
      commits.flush();
      await tried(() => database.close());
    },
  };
}
