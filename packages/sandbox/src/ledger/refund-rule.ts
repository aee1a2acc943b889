import type { Job } from '../jobs/job.ts';
import type { Standing } from '../jobs/job-book.ts';
import type { Provider } from '../provider.ts';

/** When a provider gives the money of a job back. */
export interface RefundRule {
  readonly provider: Provider;
  /** Whether it gives the money back for a job that stands like this. */
  readonly isRefunded: (job: Job, standing: Standing) => boolean;
}
