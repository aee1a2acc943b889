import type {
  CancelOutcome,
  Charged,
  ErrorCode,
  JobOutput,
  JobState,
  Provider,
  ProviderOptions,
  VideoRequest,
} from '@kinora/core';
import type { Ledger } from '@kinora/core/adapter';

/** What a provider is known to take and to answer. The suite turns these facts into tests. */
export interface AdapterFacts {
  /** The factory that the adapter's package exports. */
  readonly provider: (options?: ProviderOptions) => Provider;
  /** The headers that carry a key. */
  readonly signs: (apiKey: string) => Readonly<Record<string, string>>;
  readonly requests: RequestFacts;
  /** Endpoints, as `METHOD /path`, with the prefix of the host and any query. */
  readonly calls: JobCalls & { readonly submit: string };
  /** Where the same is asked when the submit named no links; default: `calls`. */
  readonly callsWithoutLinks?: JobCalls;
  readonly submit: SubmitFacts;
  readonly job: JobFacts;
  /** What replies to a cancel mean; absent when jobs cannot be cancelled. */
  readonly cancels?: readonly { readonly reply: Recorded; readonly means: CancelOutcome }[];
  /** How files travel; absent when the provider takes links only. */
  readonly files?: FileFacts;
  /** Where a job is looked for whose submit went unanswered. */
  readonly search?: ListFacts;
  /** Where it is looked up what was billed. */
  readonly ledger?: ListFacts & Pick<Ledger, 'opensTo'>;
  readonly webhook?: WebhookFacts;
  /** Within how long failed jobs are paid back. */
  readonly refunds?: { readonly withinMs: number };
}

export interface RequestFacts {
  /** The least that the model takes; where it takes a seed, `DRAWN_SEED` is in the body. */
  readonly minimal: Example;
  /** Every field that the model has. */
  readonly maximal: Example;
  /** `0`, `false` and, where the model has room for it, `''`. */
  readonly zeros: Example;
  /** A field that the model does not take, with a value. */
  readonly lacks: Partial<VideoRequest>;
}

/** A request and the exact body that is sent for it. */
export interface Example {
  readonly request: VideoRequest;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface JobCalls {
  readonly check: string;
  readonly result?: string;
  readonly cancel?: string;
}

/** A reply as the provider gives it. Status 200 and no headers unless they are named. */
export interface Recorded {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface SubmitFacts {
  readonly accepted: Recorded;
  /** The provider's id in `accepted`. */
  readonly requestId: string;
  /** `accepted` with every link on another origin; absent when replies hold no links. */
  readonly acceptedElsewhere?: (origin: string) => Recorded;
  /** Replies under 2xx that hold no id and no error. */
  readonly withoutId: readonly Recorded[];
  /** Certain refusals. */
  readonly refusals: readonly { readonly reply: Recorded; readonly code: ErrorCode }[];
  /** Replies that prove that the provider did not take the job, other than HTTP 429. */
  readonly notAccepted?: readonly Recorded[];
}

/** What is answered about a job at one moment. */
export interface Stage {
  readonly check: Recorded;
  /** Absent when the check says that there is none to fetch. */
  readonly result?: Recorded;
}

export interface JobFacts {
  readonly queued: Stage;
  readonly running: Stage;
  readonly succeeded: Stage;
  /** What the succeeded stage is read into. */
  readonly output: Omit<JobOutput, 'raw'>;
  /** The job has ended well and names no video. */
  readonly empty: Stage;
  /** The job has stopped and its result cannot be had yet; absent when that cannot be. */
  readonly notReady?: Stage;
  readonly cancelled: readonly Stage[];
  readonly failures: readonly Failure[];
  /** The succeeded stage with another state word. */
  readonly saying: (word: string) => Stage;
  /** Every state word, with what a job is in that says it and has a video to show. */
  readonly words: Readonly<Record<string, JobState>>;
  readonly unauthenticated: Recorded;
  readonly notFound: Recorded;
  /** Refused questions that say nothing of the job, besides those every provider may give. */
  readonly badAnswers?: readonly Recorded[];
}

export interface Failure {
  readonly stage: Stage;
  readonly code: ErrorCode;
  readonly mayHaveCharged: Charged;
  readonly providerCode?: string;
}

export interface FileFacts {
  /** A request whose `image` is replaced by bytes, and the wire field that holds it. */
  readonly wire: string;
  /** Absent when files travel inside the body. */
  readonly upload?: {
    /** As a `METHOD URL`. */
    readonly ticket: string;
    /** The body that asks for the ticket of a PNG of 24 bytes called `cats.png`. */
    readonly body: Readonly<Record<string, unknown>>;
    readonly reply: Recorded;
    /** As a `PUT URL`. */
    readonly put: string;
    readonly fileUrl: string;
  };
}

/** A list of jobs or bills, by page. */
export interface ListFacts {
  /** Where pages are asked for, as a `METHOD URL`; a `*` at the end stands for what varies. */
  readonly call: string;
  /**
   * What is asked for the first page and for the second about the minimal request, sent on
   * 2026-01-01 at 00:00:00 UTC: jobs are looked for then, bills two days later.
   */
  readonly asks: readonly [first: Question, second: Question];
  /** A page; with `hasMore`, one that the second is asked after. */
  readonly page: (entries: readonly Entry[], hasMore: boolean) => Recorded;
}

export interface Question {
  /** As a `METHOD URL`. */
  readonly call: string;
  readonly body?: unknown;
}

export interface Entry {
  readonly requestId: string;
  /** When the provider took the job, or billed it, in milliseconds since 1970. */
  readonly at: number;
  /** What was sent. */
  readonly body: unknown;
}

export interface WebhookFacts {
  /** The query parameter of a submit that holds the address to call. */
  readonly query: string;
  /** What the caller is given to check signatures with; absent where the keys are public. */
  readonly secret?: string;
  /** Where public keys are had, as a `METHOD URL`. */
  readonly keys?: { readonly call: string; readonly reply: Recorded };
  /** The headers of a delivery that the provider signs at a moment, in seconds since 1970. */
  readonly signs: (
    body: string,
    at: number,
  ) => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>;
  /** Bodies of deliveries about the accepted job, each of another kind. */
  readonly deliveries: readonly unknown[];
}
