import type { ErrorCode } from '../errors/error-codes.ts';
import type { ErrorRecord } from '../errors/error-record.ts';
import type { Charged } from '../errors/kinora-error.ts';
import type { JobOutput } from '../job/job-output.ts';
import type { SkippedProvider } from '../job/attempt-summary.ts';
import type { Asked, JobLinks } from '../job/job-ref.ts';
import type { Adjustment, Unsupported } from '../request/notices.ts';

/** What somebody asked for. Its attempts are what was sent for it. Plain JSON, without any key. */
export interface JobRow {
  readonly id: string;
  /** Counts the commits of this row, from 1. */
  readonly version: number;
  readonly state: 'open' | 'succeeded' | 'failed' | 'cancelled' | 'parked';
  /** The caller's own name for the job; unique. */
  readonly idempotencyKey?: string | undefined;
  /** Tells whether a second call under the same key asks for the same thing. */
  readonly requestHash: string;
  /** Absent when it holds bytes, which live in the caller's process alone. */
  readonly request?: unknown;
  readonly options: JobOptions;
  readonly createdAt: number;
  /** When to stop asking, in milliseconds since 1970. */
  readonly deadlineAt?: number | undefined;
  readonly cancelRequested: boolean;
  /** Providers that were passed over, and why. */
  readonly skipped?: readonly SkippedProvider[] | undefined;
  /** Why it ended, for `failed` and `parked`. */
  readonly error?: ErrorRecord | undefined;
}

/** The choices of a call that outlive its process. */
export interface JobOptions {
  /** Provider ids in the order in which they may be tried. */
  readonly providers: readonly string[];
  readonly adjust?: 'strict' | 'nearest' | undefined;
  readonly onUnsupported?: 'error' | 'warn' | undefined;
  readonly onUnknownSubmit: 'reconcile' | 'park' | 'resubmit';
  /** Moderation by one provider is no reason to ask the next, unless this says so. */
  readonly fallbackOn: readonly ('content_rejected' | 'unauthenticated')[];
  /** A second paid attempt may start while the first is in doubt, under `maxCostMicroUsd`. */
  readonly allowDoubleSpend: boolean;
  readonly maxCostMicroUsd?: number | undefined;
  /** What one attempt will cost, by the caller's own word. */
  readonly expectedMicroUsd?: number | undefined;
  /** A named budget of the client that the job draws on. */
  readonly budget?: string | undefined;
  /** Where the finished video is to be saved, also by whoever picks the job up. */
  readonly saveAs?: string | undefined;
}

/**
 * One submission to one provider. `intent`: nothing was sent. `submitting`: it may be on its way.
 * `unconfirmed`: it is not known whether the provider took it. `refused`: it did not.
 */
export type AttemptState =
  | 'intent'
  | 'submitting'
  | 'unconfirmed'
  | 'queued'
  | 'running'
  | 'succeeded'
  | 'refused'
  | 'failed'
  | 'cancelled'
  | 'parked';

/** States in which somebody has to go on with an attempt. */
export const LIVE_STATES = [
  'intent',
  'submitting',
  'unconfirmed',
  'queued',
  'running',
] as const satisfies readonly AttemptState[];

/** Whether the provider has billed it; `refund-pending` was billed and is documented to be paid back. */
export type AttemptCharge = Charged | 'refund-pending' | 'refunded';

export interface AttemptRow {
  readonly id: string;
  readonly jobId: string;
  readonly version: number;
  /** 1 for the first of its job. */
  readonly number: number;
  readonly state: AttemptState;
  readonly charged: AttemptCharge;
  readonly provider: string;
  readonly model: string;
  readonly apiVersion?: string | undefined;
  readonly unverified?: boolean | undefined;
  /** Tells API keys apart without revealing them. */
  readonly account?: string | undefined;
  /** Correlates a webhook with this attempt; it grants nothing. */
  readonly token: string;
  /** What is sent. Absent when it is too large to keep, or its files are not uploaded yet. */
  readonly body?: unknown;
  /** Of the body as it was sent. */
  readonly bodyHash?: string | undefined;
  /** Drawn when the caller gave none, so that the job can be recognised. */
  readonly seed?: number | undefined;
  readonly asked?: Asked | undefined;
  readonly adjusted: readonly Adjustment[];
  readonly unsupported: readonly Unsupported[];
  readonly estimateMicroUsd?: number | undefined;
  readonly actualMicroUsd?: number | undefined;
  /** How much of `budget` is held for this attempt; 0 once it is settled. */
  readonly holdMicroUsd: number;
  readonly budget?: string | undefined;
  /** How often it was sent; more than once only where each earlier send surely failed. */
  readonly sends: number;
  readonly createdAt: number;
  readonly sentAt?: number | undefined;
  /** The provider's id of the job; unique per provider and account. */
  readonly requestId?: string | undefined;
  readonly links?: JobLinks | undefined;
  readonly providerState?: string | undefined;
  readonly queuePosition?: number | undefined;
  /** The process that is at work on it; see `JobStore.beat`. */
  readonly owner?: string | undefined;
  /** How often it was taken over from a process that died, since its state last changed. */
  readonly takeovers: number;
  /** How long questions about it have failed: to its list, or in one way where steps are run one by one. */
  readonly doubt?:
    | { readonly code: ErrorCode; readonly since: number; readonly times: number }
    | undefined;
  /** When somebody should look at it next, in milliseconds since 1970. */
  readonly nextAt: number;
  readonly endedAt?: number | undefined;
  /** When a question last found it under way, where the steps are run one by one. */
  readonly seenAt?: number | undefined;
  /** How long it took, in milliseconds; absent where nobody was there to see it end. */
  readonly ranMs?: number | undefined;
  /** The result, kept before the first byte of it is fetched. */
  readonly output?: JobOutput | undefined;
  readonly error?: ErrorRecord | undefined;
}

/** Something that was seen of an attempt; only ever added. */
export interface Evidence {
  readonly attemptId: string;
  readonly at: number;
  readonly kind: 'submit' | 'check' | 'webhook' | 'search' | 'ledger' | 'cancel';
  readonly requestId?: string | undefined;
  /** At most 4 KB, without keys. */
  readonly text: string;
}

/** A file of a finished job on the disk, checked and whole. */
export interface OutputRow {
  readonly attemptId: string;
  /** 0 for the first video. */
  readonly index: number;
  readonly path: string;
  readonly sizeBytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly at: number;
}

/** A ceiling over many jobs. `heldMicroUsd` is promised to attempts whose bill is not known yet. */
export interface BudgetRow {
  readonly id: string;
  readonly limitMicroUsd: number;
  readonly heldMicroUsd: number;
  readonly spentMicroUsd: number;
}

/** What is known of a provider's health; its content is for the routing to read. */
export interface HealthRow {
  readonly provider: string;
  readonly version: number;
  readonly record: unknown;
}

/** A job's end that somebody has to be told of; told again, with the same id, until that is done. */
export interface EndEvent {
  /** The same for the same end. */
  readonly id: string;
  readonly jobId: string;
  readonly at: number;
}
