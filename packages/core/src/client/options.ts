import type { TranslationPolicy } from '../contract/binding/draft.ts';
import type { Provider } from '../contract/define-adapter.ts';
import type { Clock } from '../flow/clock.ts';
import type { Uploader } from '../flow/deliver-files.ts';
import type { PaceLimits } from '../flow/pace.ts';
import type { JobSnapshot } from '../job/snapshot.ts';
import type { WaitOptions } from '../job/wait-for-end.ts';
import type { SpendingOptions } from '../routing/ceiling.ts';
import type { JobStore } from '../store/job-store.ts';
import type { JobOptions } from '../store/rows.ts';
import type { Transport } from '../transport/transport.ts';

export interface KinoraOptions<Providers extends readonly Provider[] = readonly Provider[]> {
  /** What is not given here does not exist for this client, nor does it ship. */
  readonly providers: Providers;
  /** Where jobs are kept. Default: in memory, so that they end with the process. */
  readonly store?: JobStore;
  /** Ceilings over many jobs, by name; calls draw on one with `budget`. */
  readonly budgets?: Readonly<Record<string, { readonly limitUsd: number }>>;
  readonly webhooks?: WebhookOptions;
  /**
   * Told of every job's end, here or in another process, at least once: again, with the same id,
   * until it resolves. With a store on a disk also after a crash, by `recover`.
   */
  readonly onEnd?: (end: JobSnapshot, eventId: string) => unknown;
  /** Hosts files for providers that have no storage of their own. */
  readonly uploader?: Uploader;
  /** Shortest and longest wait between two questions about a job. */
  readonly pace?: Partial<PaceLimits>;
  /**
   * Whether to hold a call open for each job that is waited for, where the provider tells of the
   * job's end over it. Questions go on beside it, less often. Default: true.
   */
  readonly listen?: boolean;
  /** Used for everything that goes out, instead of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
  readonly transport?: Transport;
  readonly clock?: Clock;
  /** From 0 to 1; for jitter, drawn seeds and ids of jobs. */
  readonly random?: () => number;
}

export interface WebhookOptions {
  /** Public https: address under which `kinora.webhooks.handle` gets what providers send. */
  readonly url: string;
  /** By provider; any one of several may have signed, so that they can be changed. */
  readonly secrets?: Readonly<Record<string, readonly string[]>>;
}

export interface SubmitOptions<Id extends string = string>
  extends TranslationPolicy, SpendingOptions {
  /** May be left out where the model name says it, or only one provider offers the model. */
  readonly provider?: Id | undefined;
  /**
   * Providers to try in this order, instead of one. The next is paid only when it is certain that
   * the one before costs nothing; those that cannot honour the request are passed over.
   */
  readonly providers?: readonly Id[] | undefined;
  /**
   * Orders the providers by price, their own where they tell it and else the catalogue's, or by
   * how long their jobs took.
   */
  readonly route?: 'cheapest' | 'fastest' | undefined;
  /** Errors that are no reason to ask another provider, unless they are named here. */
  readonly fallbackOn?: JobOptions['fallbackOn'] | undefined;
  /**
   * What to do when nobody knows whether the provider took the job. `reconcile` looks for it,
   * `park` leaves it to you, `resubmit` sends it again and may pay twice.
   */
  readonly onUnknownSubmit?: JobOptions['onUnknownSubmit'] | undefined;
  /** Your own name for the job: a second call under it is the same job, and not paid again. */
  readonly idempotencyKey?: string | undefined;
  /** Saves the video there (a name, or a folder that exists) before the job counts as done. */
  readonly saveAs?: string | undefined;
  /** Stops what has not been sent. A submit under way is seen through, so that no id is lost. */
  readonly signal?: AbortSignal | undefined;
}

export interface GenerateOptions<Id extends string = string>
  extends SubmitOptions<Id>, WaitOptions {}
