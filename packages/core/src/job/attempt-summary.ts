import type { ErrorCode } from '../errors/error-codes.ts';

/** What was sent to one provider for a job, and what came of it. */
export interface AttemptSummary {
  readonly provider: string;
  readonly model: string;
  readonly state:
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
  /** `refund-pending`: billed, and documented to be paid back. */
  readonly charged: 'no' | 'unknown' | 'yes' | 'refund-pending' | 'refunded';
  readonly requestId: string | undefined;
  /** How often it was sent: more than once only where each earlier send surely failed. */
  readonly sends: number;
  /** In milliseconds since 1970. */
  readonly sentAt: number | undefined;
  readonly endedAt: number | undefined;
  /** In millionths of a US dollar. */
  readonly estimateMicroUsd: number | undefined;
  readonly actualMicroUsd: number | undefined;
  readonly error?: { readonly code: ErrorCode; readonly message: string };
}

export interface SkippedProvider {
  readonly provider: string;
  /** A sentence for people. */
  readonly reason: string;
}
