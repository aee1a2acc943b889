import type { AttemptSummary } from '../job/attempt-summary.ts';
import type { JobSnapshot } from '../job/snapshot.ts';
import type { SubmitOptions } from './options.ts';

/**
 * The steps of a job, for a workflow engine that calls them itself. Each may be called again at
 * any time, from any process on the same store: one that is not due changes nothing.
 * @example
 * let job = await kinora.steps.plan(request, { provider: 'acme', idempotencyKey: 'order-17' });
 * while (job.next !== 'done') {
 *   await sleep(job.nextAt - Date.now());
 *   job = await kinora.steps[job.next](job.id);
 * }
 */
export interface Steps {
  /** Keeps the request, with its price held; sends nothing. */
  readonly plan: (request: unknown, options?: SubmitOptions) => Promise<StepOutcome>;
  /** Uploads, writes the intent ahead and sends the paid request once. */
  readonly submit: Step;
  /** Looks for a job whose submit went unanswered. */
  readonly reconcile: Step;
  /** Asks the provider once. */
  readonly poll: Step;
  /** Saves the video of a job with `saveAs`. */
  readonly fetch: Step;
}

export type Step = (jobId: string) => Promise<StepOutcome>;

export interface StepOutcome {
  /** Kinora's own id of the job. */
  readonly id: string;
  readonly next: 'submit' | 'reconcile' | 'poll' | 'fetch' | 'done';
  /** When the next step is due, in milliseconds since 1970. */
  readonly nextAt: number;
  readonly snapshot: JobSnapshot;
  readonly attempts: readonly AttemptSummary[];
}
