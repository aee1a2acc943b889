import type { HealthBook } from './health-book.ts';
import type { MetModels } from './met-models.ts';
import type { OpenJobs } from './open-jobs.ts';
import type { KinoraOptions } from './options.ts';
import type { Outbox } from './outbox.ts';
import type { Unsent } from './unsent.ts';
import type { Profile } from '../contract/adapter.ts';
import type { Connection } from '../engine/connection.ts';
import type { Clock } from '../flow/clock.ts';
import type { FlowContext } from '../flow/flow-context.ts';

/** What a client has before its first call: enough to hold a job. */
export interface Desk {
  readonly options: KinoraOptions;
  readonly adapters: readonly Profile[];
  readonly clock: Clock;
  /** A provider as it is known from the start, without its protocol. */
  readonly addressOf: (provider: string) => Connection<Profile>;
  /** Loads what each provider is spoken to by, once. */
  readonly connect: () => Promise<FlowContext['connectionOf']>;
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
