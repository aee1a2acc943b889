import type { Adapter } from '../contract/adapter.ts';
import type { Connection } from '../engine/connection.ts';
import type { Clock } from '../flow/clock.ts';
import type { Core } from './core.ts';
import type { MetModels } from './met-models.ts';
import type { OpenJobs } from './open-jobs.ts';
import type { KinoraOptions } from './options.ts';

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
