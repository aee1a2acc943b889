import type { KinoraError } from '../errors/kinora-error.ts';
import type { JobOutput } from './job-output.ts';
import type { JobRef } from './job-ref.ts';

/** What is known of a job at a moment. Each state carries its own data only. */
export type JobSnapshot = SnapshotBase &
  (
    | { readonly state: 'submitting' }
    | { readonly state: 'unconfirmed'; readonly error: KinoraError }
    | { readonly state: 'queued'; readonly queuePosition?: number }
    | { readonly state: 'running'; readonly progress?: number }
    | { readonly state: 'succeeded'; readonly output: JobOutput }
    | { readonly state: 'failed'; readonly error: KinoraError }
    | { readonly state: 'cancelled' }
    | { readonly state: 'parked'; readonly error: KinoraError }
  );

export interface SnapshotBase {
  readonly ref: JobRef;
  /** When this was learnt, in milliseconds since 1970. */
  readonly at: number;
  /** The provider's own word for it. */
  readonly providerState?: string | undefined;
  /** A cancel was asked for; a result may come all the same. */
  readonly cancelRequested?: boolean | undefined;
}
