import type { TranslationPolicy } from '../contract/binding/draft.ts';
import type { Provider } from '../contract/define-adapter.ts';
import type { Clock } from '../flow/clock.ts';
import type { Uploader } from '../flow/deliver-files.ts';
import type { PaceLimits } from '../flow/pace.ts';
import type { WaitOptions } from '../job/wait-for-end.ts';
import type { Transport } from '../transport/transport.ts';

export interface KinoraOptions<Providers extends readonly Provider[] = readonly Provider[]> {
  /** What is not given here does not exist for this client, nor does it ship. */
  readonly providers: Providers;
  /** Hosts files for providers that have no storage of their own. */
  readonly uploader?: Uploader;
  /** Shortest and longest wait between two questions about a job. */
  readonly pace?: Partial<PaceLimits>;
  /** Used for everything that goes out, instead of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
  readonly transport?: Transport;
  readonly clock?: Clock;
  /** From 0 to 1; for jitter and ids of jobs. */
  readonly random?: () => number;
}

export interface SubmitOptions<Id extends string = string> extends TranslationPolicy {
  /** May be left out where the model name says it, or only one provider offers the model. */
  readonly provider?: Id | undefined;
  /** Stops what has not been sent. A submit under way is seen through, so that no id is lost. */
  readonly signal?: AbortSignal | undefined;
}

export interface GenerateOptions<Id extends string = string>
  extends SubmitOptions<Id>, WaitOptions {}
