import type { HealthBook } from './health-book.ts';
import type { MetModels } from './met-models.ts';
import type { OpenJobs } from './open-jobs.ts';
import type { KinoraOptions } from './options.ts';
import type { Outbox } from './outbox.ts';
import type { Unsent } from './unsent.ts';
import type { Adapter } from '../contract/adapter.ts';
import type { Connection } from '../engine/connection.ts';
import type { Clock } from '../flow/clock.ts';
import type { FlowContext } from '../flow/flow-context.ts';

/** What a client has before its first call: enough to translate a request, and to hold a job. */
export interface Desk {
  readonly options: KinoraOptions;
  readonly adapters: readonly Adapter[];
  readonly clock: Clock;
  readonly connectionOf: (provider: string) => Connection;
  /** What providers have said of models that no table has. */
  readonly met: MetModels;
  readonly jobs: OpenJobs;
  /** All the rest, loaded and made once. */
  readonly open: () => Promise<Core>;
}

/** What all calls of a client share. */
export interface Core extends Desk, FlowContext {
  /** What is still to be sent, by this process. */
  readonly unsent: Unsent;
  readonly outbox: Outbox;
  /** Told of jobs that there is news of. */
  readonly hearers: Set<(jobId: string) => void>;
  /** Opened by the first call that may go to several providers. */
  readonly health: { book: HealthBook | undefined };
}
