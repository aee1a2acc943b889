import type {
  AttemptRow,
  BudgetRow,
  EndEvent,
  Evidence,
  HealthRow,
  JobRow,
  OutputRow,
} from './rows.ts';

/**
 * Where jobs are kept. What `commit` has taken must outlive the process (and, for a store on a
 * disk, a power cut) before its promise resolves: a paid submit leaves right after it. Several
 * processes may share a store. Every method rejects when the store cannot be reached.
 */
export interface JobStore {
  /**
   * How long a process may be silent before its attempts count as left alone, in milliseconds.
   * Absent where no other process can see the store, so that nobody has to say he is at work.
   */
  readonly leaseMs?: number | undefined;
  /** Applies all writes or none. */
  readonly commit: (writes: readonly StoreWrite[]) => Promise<Commit>;

  readonly job: (id: string) => Promise<JobRow | undefined>;
  readonly jobByKey: (idempotencyKey: string) => Promise<JobRow | undefined>;
  /** Newest first. */
  readonly jobs: (query: JobQuery) => Promise<readonly JobRow[]>;
  readonly attempt: (id: string) => Promise<AttemptRow | undefined>;
  /** In the order of their numbers. */
  readonly attemptsOf: (jobId: string) => Promise<readonly AttemptRow[]>;
  readonly attemptByToken: (token: string) => Promise<AttemptRow | undefined>;
  readonly attemptByRequest: (request: RemoteRequest) => Promise<AttemptRow | undefined>;
  /**
   * Attempts of a provider that are `submitting`, `unconfirmed` or `parked` and have no request id,
   * oldest first: a job of that provider that nobody has claimed may be any one's.
   */
  readonly inDoubt: (provider: string) => Promise<readonly AttemptRow[]>;
  readonly evidenceOf: (attemptId: string) => Promise<readonly Evidence[]>;
  readonly outputsOf: (attemptId: string) => Promise<readonly OutputRow[]>;
  readonly budget: (id: string) => Promise<BudgetRow | undefined>;
  readonly health: (provider: string) => Promise<HealthRow | undefined>;
  /** How long jobs of an endpoint took (`ranMs`), those that ended last first. */
  readonly durationsOf: (query: DurationQuery) => Promise<readonly number[]>;
  /** Ends that nobody has been told of yet, oldest first. */
  readonly untold: (limit: number) => Promise<readonly EndEvent[]>;

  /** Says that a process is at work until `until`; its attempts are left to it as long. */
  readonly beat: (owner: string, until: number) => Promise<void>;
  /**
   * Takes over attempts that need going on with, are due by `now` and have no owner at work:
   * they become `owner`'s, under a new version, so that a former owner who wakes up again can
   * commit nothing; `takeovers` counts those that had one. Who claims is at work, so its own
   * attempts are left out. Lowest `nextAt` first. An attempt that `succeeded` counts too where its
   * job, open or `succeeded`, is to be saved (`saveAs`) and has no output row yet.
   */
  readonly claim: (claim: Claim) => Promise<readonly AttemptRow[]>;
  /** Ids of rows that could not be read, and why; all others go on. */
  readonly unreadable: () => Promise<readonly UnreadableRow[]>;
  /**
   * Forgets jobs that ended before `before`, and says how many. Kept are those whose end is untold,
   * those with work left, and those with an attempt that may be billed and has delivered nothing.
   */
  readonly forget: (before: number) => Promise<number>;
  readonly close: () => Promise<void>;
}

/**
 * One change. A row is written whole and names the version that it replaces (`was`, 0 for a new
 * row); its own `version` is `was + 1`.
 */
export type StoreWrite =
  | { readonly kind: 'job'; readonly row: JobRow; readonly was: number }
  | { readonly kind: 'attempt'; readonly row: AttemptRow; readonly was: number }
  | { readonly kind: 'evidence'; readonly row: Evidence }
  /** Written again, it replaces the row of the same attempt and index. */
  | { readonly kind: 'output'; readonly row: OutputRow }
  | { readonly kind: 'health'; readonly row: HealthRow; readonly was: number }
  /** Makes the budget, or changes its limit alone. */
  | { readonly kind: 'limit'; readonly budget: string; readonly limitMicroUsd: number }
  /**
   * Adds to what a budget holds and has spent. Only a `heldMicroUsd` above 0 can be refused: when
   * held and spent would exceed the limit, or the budget does not exist. Nothing is written where
   * there is no such budget.
   */
  | {
      readonly kind: 'spend';
      readonly budget: string;
      readonly heldMicroUsd: number;
      readonly spentMicroUsd: number;
    }
  /** An end that is known by its id already is not told anew. */
  | { readonly kind: 'end'; readonly row: EndEvent }
  /** Somebody has been told of an end. */
  | { readonly kind: 'told'; readonly id: string };

/** What came of a commit; anything but `done` has changed nothing. */
export type Commit =
  | { readonly kind: 'done' }
  /**
   * A row is no longer at the version that was to be replaced, or the job has got another attempt
   * of that number, whose id this is.
   */
  | { readonly kind: 'stale'; readonly id: string }
  /** Another job has the idempotency key, or another attempt the provider's request id. */
  | { readonly kind: 'taken'; readonly field: 'idempotencyKey' | 'requestId'; readonly by: string }
  | { readonly kind: 'over-budget'; readonly budget: BudgetRow | undefined };

export interface JobQuery {
  readonly states?: readonly JobRow['state'][] | undefined;
  /** Only jobs made before this moment, in milliseconds since 1970. */
  readonly before?: number | undefined;
  readonly limit: number;
}

export interface RemoteRequest {
  readonly provider: string;
  readonly account: string | undefined;
  readonly requestId: string;
}

export interface DurationQuery {
  readonly provider: string;
  readonly model: string;
  readonly limit: number;
}

export interface Claim {
  readonly owner: string;
  readonly now: number;
  readonly limit: number;
  /** Only attempts of this job. */
  readonly jobId?: string | undefined;
}

export interface UnreadableRow {
  readonly table: string;
  readonly id: string;
  readonly reason: string;
}
