import type { FailureReason } from '../../faults/job-effect.ts';
import type { Failure, Job } from '../../jobs/job.ts';

/** How a prediction tells that it failed: under HTTP 200, with a code of its own. */
export interface FailedPrediction {
  readonly status: 'failed' | 'timeout';
  readonly error: string;
  readonly code: number;
  readonly has_nsfw_contents: readonly boolean[];
}

interface Told {
  readonly code: number;
  readonly error: string;
}

/** The codes are those of docs page error-codes; the texts are the sandbox's own but the first. */
const REASONS: Readonly<Record<FailureReason, Told>> = {
  moderation: { code: 1200, error: 'The content contains sensitive information.' },
  'invalid-input': { code: 1401, error: 'A parameter is invalid.' },
  'unreachable-media': { code: 1402, error: 'The media URL could not be loaded.' },
  internal: { code: 5000, error: 'Internal error.' },
  timeout: { code: 5004, error: 'The prediction timed out.' },
};

export function describeFailure({ effect }: Job, { reason }: Failure): FailedPrediction {
  const { code, error } = REASONS[reason];
  return {
    status: reason === 'timeout' ? 'timeout' : 'failed',
    error,
    code: effect?.kind === 'fail' ? (effect.code ?? code) : code,
    has_nsfw_contents: reason === 'moderation' ? [true] : [],
  };
}
