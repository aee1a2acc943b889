import type { FailureReason } from '../../faults/job-effect.ts';
import type { Failure, Job } from '../../jobs/job.ts';
import type { Standing } from '../../jobs/job-book.ts';
import { describeProblem } from './describe-problem.ts';

/** A failed job as fal tells it: the model's own HTTP status, headers and body. */
export interface FailureReply {
  readonly status: 422 | 500 | 504;
  readonly errorType: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

interface ModelError {
  readonly status: FailureReply['status'];
  readonly type: string;
  readonly field: string;
  readonly msg: string;
}

const MODEL_ERRORS: Readonly<Record<Exclude<FailureReason, 'invalid-input'>, ModelError>> = {
  moderation: {
    status: 422,
    type: 'content_policy_violation',
    field: 'prompt',
    msg: 'The content could not be processed because it contained material flagged by a content checker.',
  },
  'unreachable-media': {
    status: 422,
    type: 'file_download_error',
    field: 'image_url',
    msg: 'Failed to download the file.',
  },
  internal: {
    status: 500,
    type: 'internal_server_error',
    field: '',
    msg: 'Internal server error',
  },
  timeout: { status: 504, type: 'generation_timeout', field: '', msg: 'Generation timed out' },
};

/** What the result of a failed job answers. */
export function describeFailure(job: Job, failure: Failure): FailureReply {
  // The caller's own limit on the wait is the platform's error, not the model's: a flat body.
  if (failure.reason === 'timeout' && job.effect?.kind !== 'fail') return startTimedOut;
  const { status, detail } = explain(job, failure);
  const errorType = detail[0]?.type ?? 'internal_server_error';
  const retryable = status === 422 ? 'false' : 'true';
  const headers = { 'x-fal-error-type': errorType, 'x-fal-retryable': retryable };
  return { status, errorType, headers, body: { detail } };
}

/** 5xx and inputs that never reached the model are not billed; other failures may be. */
export function isRefunded(_: Job, { phase, failure, started }: Standing): boolean {
  if (phase === 'cancelled') return !started;
  const reason = phase === 'failed' ? failure?.reason : undefined;
  return reason === 'internal' || reason === 'timeout' || reason === 'invalid-input';
}

const startTimedOut: FailureReply = {
  status: 504,
  errorType: 'request_timeout',
  headers: { 'x-fal-error-type': 'request_timeout', 'x-fal-request-timeout-type': 'user' },
  body: { detail: 'Request timed out', error_type: 'request_timeout' },
};

function explain(job: Job, { reason, problems }: Failure) {
  if (reason === 'invalid-input') {
    const detail = problems.map(describeProblem);
    const unnamed = { loc: ['body'], msg: 'Invalid input', type: 'value_error' };
    return { status: 422, detail: detail.length > 0 ? detail : [unnamed] } as const;
  }
  const { status, type, field, msg } = MODEL_ERRORS[reason];
  const loc = Object.hasOwn(job.model.fields, field) ? ['body', field] : ['body'];
  const url = `https://docs.fal.ai/errors/#${type}`;
  return { status, detail: [{ loc, msg, type, url }] };
}
