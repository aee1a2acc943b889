import type { ErrorCode } from '../errors/error-codes.ts';
import type { MediaKind } from '../request/media.ts';
import type { JobOutput, VideoFile } from '../job/job-output.ts';
import type { JobLinks, JobRef } from '../job/job-ref.ts';
import type { Model } from './model.ts';
import type { Prices } from './prices.ts';
import type { Reader } from './reader.ts';
import type { Route } from './route.ts';
import type { Schemas } from './schemas.ts';
import type { Ledger, Search } from './search.ts';
import type { Webhook } from './webhook.ts';

/**
 * What one provider is, as data. It performs no I/O, holds no state and has no loop; a block that
 * is missing (`cancel`, `upload`, `inline`, `webhook`, `search`, `prices`) is something that the
 * provider cannot do.
 */
export interface Adapter<Id extends string = string, ModelId extends string = string>
  extends Profile<Id, ModelId>, Protocol {}

/** Who the provider is and what it has: all that a program loads at its start. */
export interface Profile<Id extends string = string, ModelId extends string = string> {
  readonly id: Id;
  /** As the company writes it. */
  readonly name: string;
  /** Origins, with any path prefix, by the names that routes use; `main` is the usual one. */
  readonly hosts: Readonly<Record<string, string>> & { readonly main: string };
  readonly auth: Auth;
  readonly models: Readonly<Record<ModelId, Model>>;
  /** Loads the models that documents alone describe, by id; `models` are known better. */
  readonly catalogue?: () => Promise<Readonly<Record<string, Model>>>;
  /** Loads where the provider describes its models, for those that no table has. */
  readonly schemas?: () => Promise<Schemas>;
  /** Loads how prices and bills are asked for, which few programs do. */
  readonly prices?: () => Promise<Prices>;
  readonly limits: Limits;
  /** Failed jobs are paid back; absent where that is not documented. */
  readonly refunds?: { readonly withinMs: number; readonly source: string };
  readonly inline?: Inline;
}

/** How the provider is spoken to: where calls go, and what its answers mean. */
export interface Protocol {
  readonly endpoints: Endpoints;
  readonly states: States;
  readonly replies: Replies;
  readonly errors: Errors;
  readonly upload?: Upload;
  readonly webhook?: Webhook;
  readonly search?: Search;
  readonly ledger?: Ledger;
}

/** A protocol in a part of its own, loaded by a client's first call before anything is sent. */
export interface LaterProtocol {
  readonly protocol: () => Promise<Protocol>;
}

export interface Auth {
  /** Environment variables to read the key from; the first that is set wins. */
  readonly env: readonly string[];
  readonly headers: (apiKey: string) => Readonly<Record<string, string>>;
  /** The page where a key is made. */
  readonly keyPage: string;
}

/** What an endpoint may be built from: the ref of a job, with an id that is known. */
export type KnownJob = Pick<JobRef, 'model' | 'apiVersion'> & {
  readonly requestId: string;
  readonly links: JobLinks;
};

export interface Endpoints {
  readonly submit: (call: { readonly model: string; readonly apiVersion?: string }) => Route;
  /** Answers where the job stands. */
  readonly check: (job: KnownJob) => Route;
  /** Asked once the job has stopped. Omit when `check` already carries the videos. */
  readonly result?: (job: KnownJob) => Route;
  /**
   * Answers once the job has ended, and is held open until then; nothing of the answer is read.
   * Omit where there is no such call.
   */
  readonly listen?: (job: KnownJob) => Route;
  /** Omit when a job cannot be cancelled. */
  readonly cancel?: (job: KnownJob) => Route;
}

/** What the provider's state words mean. A word that is not listed counts as still running. */
export interface States {
  /** `stopped` has ended one way or the other: the result decides. */
  readonly check: Readonly<Record<string, EndState | 'queued' | 'running' | 'stopped'>>;
  readonly result?: Readonly<Record<string, EndState | 'queued' | 'running'>>;
  readonly cancel?: Readonly<Record<string, 'cancelled' | 'too-late'>>;
}

export type EndState = 'succeeded' | 'failed' | 'cancelled';

/** How replies are read into neutral shapes. */
export interface Replies {
  readonly submit: Reader<SubmitReply>;
  readonly check: Reader<JobReply>;
  readonly result?: Reader<JobReply>;
  readonly cancel?: Reader<{ readonly state?: string | undefined }>;
}

export interface SubmitReply {
  readonly requestId: string;
  readonly links?: JobLinks | undefined;
}

export interface JobReply {
  /** The provider's word, in its own spelling. Absent: this kind of reply means success. */
  readonly state?: string | undefined;
  readonly queuePosition?: number | undefined;
  readonly videos?: readonly VideoFile[] | undefined;
  readonly seed?: JobOutput['seed'];
  readonly actualMicroUsd?: number | undefined;
  /** How many of the model's price units were billed. */
  readonly billedUnits?: number | undefined;
  /** Why the job failed; it counts only once the job has ended. */
  readonly failure?: ReportedError | undefined;
}

/** An error in the provider's own words. */
export interface ReportedError {
  /** Tried in order against `errors.codes`. */
  readonly providerCodes: readonly string[];
  readonly message: string;
  /** How many price units were billed all the same. */
  readonly billedUnits?: number | undefined;
}

export interface Errors {
  /** Reads an error from a reply; `undefined` when the reply holds none. */
  readonly read: Reader<ReportedError>;
  /** The provider's own error words. */
  readonly codes: Readonly<Record<string, Meaning>>;
  /** Its error texts, where the words do not tell. Tried in order. */
  readonly texts?: readonly { readonly text: RegExp; readonly means: Meaning }[];
  /** Errors can come under HTTP 200. */
  readonly under200?: true;
  /** The result endpoint answers with the job's own error. */
  readonly resultTellsFailure?: true;
  /** Provider words that prove that a submit answered with 5xx was never accepted. */
  readonly notAccepted?: readonly string[];
}

/** `not_ready` and `too_late` are answers rather than errors. */
export type Meaning = ErrorCode | 'not_ready' | 'too_late';

/** What the provider allows an account to do at once; callers may raise it to their own tier. */
export interface Limits {
  /** Submits per minute; absent when none is known. */
  readonly submitsPerMinute?: number;
  /** Submits under way at once. */
  readonly submits: number;
  /** Checks, results, cancels and uploads under way at once. */
  readonly asks: number;
}

/** Upload by ticket: ask where to put the bytes, put them there, use the file's link. */
export interface Upload {
  readonly ticket: Route;
  readonly body: (file: UploadFile) => Readonly<Record<string, unknown>>;
  readonly reads: Reader<UploadTicket>;
  readonly maxBytes: number;
  /** What it takes, where it says so. */
  readonly mediaTypes?: readonly string[];
}

export interface UploadFile {
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
}

export interface UploadTicket {
  /** Where the bytes go, by PUT and without the key. */
  readonly putUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The link to use in the request. */
  readonly fileUrl: string;
}

/** Files sent inside the body as `data:` URLs. */
export interface Inline {
  readonly maxBytes: Readonly<Record<MediaKind, number>>;
  readonly maxImagePixels: number;
  readonly maxBodyBytes: number;
}
