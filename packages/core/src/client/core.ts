import type { Adapter } from '../contract/adapter.ts';
import type { FlowContext } from '../flow/flow-context.ts';
import type { HealthBook } from './health-book.ts';
import type { OpenJobs } from './open-jobs.ts';
import type { MetModels } from './met-models.ts';
import type { KinoraOptions } from './options.ts';
import type { Outbox } from './outbox.ts';
import type { Unsent } from './unsent.ts';

/** What all calls of a client share. */
export interface Core extends FlowContext {
  readonly options: KinoraOptions;
  readonly adapters: readonly Adapter[];
  /** What is still to be sent, by this process. */
  readonly unsent: Unsent;
  readonly jobs: OpenJobs;
  readonly outbox: Outbox;
  /** What providers have said of models that no table has. */
  readonly met: MetModels;
  /** Told of jobs that there is news of. */
  readonly hearers: Set<(jobId: string) => void>;
  /** Opened by the first call that may go to several providers. */
  readonly health: { book: HealthBook | undefined };
}
