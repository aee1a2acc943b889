import type { Hono } from 'hono';
import type { Job } from './jobs/job.ts';
import type { Standing } from './jobs/job-book.ts';
import type { Provider } from './provider.ts';
import type { Env } from './server/env.ts';
import type { World } from './world/world.ts';

/** One provider's API, as the sandbox serves it. */
export interface Emulation {
  readonly provider: Provider;
  /** Its routes, mounted under `/<provider>`. */
  readonly routes: (world: World) => Hono<Env>;
  /** Whether it gives the money back for a job that stands like this. */
  readonly isRefunded: (job: Job, standing: Standing) => boolean;
}
