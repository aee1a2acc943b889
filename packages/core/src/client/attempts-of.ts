import type { AttemptSummary } from '../job/attempt-summary.ts';
import type { Held } from '../steps/held.ts';

/** Every attempt of a job, first to last, as callers see them. */
export function attemptsOf({ earlier, attempt }: Held): readonly AttemptSummary[] {
  return [...earlier, attempt].map((row) => {
    const { provider, model, state, charged, requestId, sends, sentAt, endedAt, error } = row;
    const { estimateMicroUsd, actualMicroUsd } = row;
    return {
      provider,
      model,
      state,
      charged,
      requestId,
      sends,
      sentAt,
      endedAt,
      estimateMicroUsd,
      actualMicroUsd,
      ...(error !== undefined && { error: { code: error.code, message: error.message } }),
    };
  });
}
