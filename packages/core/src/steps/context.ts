import type { Connection } from '../engine/connection.ts';
import type { Clock } from '../flow/clock.ts';
import type { Download } from '../media/download.ts';
import type { Looks } from '../reconcile/looks.ts';
import type { JobStore } from '../store/job-store.ts';
import type { SkippedProvider } from '../job/attempt-summary.ts';
import type { AttemptRow } from '../store/rows.ts';
import type { Held } from './held.ts';

/** What the steps of a job need from outside. */
export interface StepContext {
  readonly store: JobStore;
  readonly clock: Clock;
  /** From 0 to 1. */
  readonly random: () => number;
  /** This process, as its attempts name it. */
  readonly owner: string;
  readonly connectionOf: (provider: string) => Connection;
  /** By attempt: a paid request that this process is sending, and whose reply is not lost yet. */
  readonly sending: Map<string, Promise<Held>>;
  /** What this process has read in providers' lists of jobs. */
  readonly looks: Looks;
  /** Where a provider shall send word of an attempt; absent without webhooks. */
  readonly webhookOf: (attempt: AttemptRow) => Promise<string | undefined>;
  /** The next provider's attempt, after one that came to nothing. Not asked where there is none. */
  readonly successorOf: (held: Held) => Successor | undefined;
  /** What a job's file is fetched with. */
  readonly downloadOf: (held: Held) => Download;
  /** Somebody wants to be told of ends. */
  readonly tellsEnds: boolean;
  readonly onWarning: (jobId: string, warning: string) => void;
}

export interface Successor {
  readonly attempt: AttemptRow;
  /** Providers that were passed over on the way, and why. */
  readonly skipped: readonly SkippedProvider[];
}
