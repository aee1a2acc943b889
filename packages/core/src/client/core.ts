import type { FlowContext } from '../flow/flow-context.ts';
import type { Desk } from './desk.ts';
import type { HealthBook } from './health-book.ts';
import type { Outbox } from './outbox.ts';
import type { Unsent } from './unsent.ts';

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
