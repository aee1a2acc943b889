import type { ErrorCode } from '../errors/error-codes.ts';
import type { AttemptRow } from '../store/rows.ts';

/** How a submit, or a whole job, went; it tells of the provider's health. */
export interface CallOutcome {
  readonly of: 'submit' | 'job';
  readonly provider: string;
  readonly model: string;
  readonly account: string | undefined;
  /** In milliseconds since 1970. */
  readonly startedAt: number;
  readonly at: number;
  /** Absent when it went well. */
  readonly code: ErrorCode | undefined;
}

export function outcomeOf(
  { provider, model, account, error }: AttemptRow,
  call: Pick<CallOutcome, 'of' | 'startedAt' | 'at'>,
): CallOutcome {
  return { ...call, provider, model, account, code: error?.code };
}
