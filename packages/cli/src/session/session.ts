import type { JobStore, Kinora, KinoraOptions } from 'kinora';
import type { ProviderId } from './provider-ids.ts';

/** A client, what it may be used for, and how to leave it. */
export interface Session {
  readonly kinora: Kinora<ProviderId>;
  /** `paid`: the providers themselves; `sandbox`: nothing is charged, whatever is submitted. */
  readonly world: 'paid' | 'sandbox';
  /** Those that new jobs may go to, in the order in which they are tried. */
  readonly providers: readonly ProviderId[];
  /** Undefined where jobs end with this command. */
  readonly store: string | undefined;
  /** What is kept of jobs, wherever that is. */
  readonly jobs: JobStore;
  /** Words to put behind `kinora` so that the same jobs are meant, with a space before them. */
  readonly flags: string;
  readonly close: () => Promise<void>;
}

export interface SessionNeeds {
  /**
   * `new-jobs` need a key, or run on a sandbox of this command where no key is set. `kept-jobs` are
   * those of the store. `questions` need no store, and of keys what is there.
   */
  readonly for: 'new-jobs' | 'kept-jobs' | 'questions';
  /** The providers that the caller named. */
  readonly providers?: readonly string[] | undefined;
  /** Ceilings over many jobs, by name. */
  readonly budgets?: KinoraOptions['budgets'] | undefined;
}

export type OpenSession = (needs: SessionNeeds) => Promise<Session>;
