import type { Job, JobView } from '../../jobs/job.ts';
import { describeFailure, isRefunded } from './job-failure.ts';
import { modelOutput } from './model-output.ts';

/** What the result of a request answers: the status, headers and body of the model's own run. */
export interface ResultReply {
  readonly status: 200 | 400 | 422 | 499 | 500 | 504;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

const ONE_UNIT = '1.00000000';

export function resultReply(job: Job, view: JobView, origin: string): ResultReply {
  const id = { 'x-fal-request-id': job.id };
  switch (view.phase) {
    case 'queued':
    case 'running':
      return { status: 400, headers: id, body: { detail: 'Request is still in progress' } };
    case 'succeeded': {
      const headers = { ...id, 'x-fal-billable-units': ONE_UNIT };
      return { status: 200, headers, body: modelOutput(job, view.clip, origin) };
    }
    case 'failed': {
      const { status, headers, body } = describeFailure(job, view.failure);
      const refunded = isRefunded(job, { phase: 'failed', failure: view.failure, started: true });
      const units = { 'x-fal-billable-units': refunded ? '0' : ONE_UNIT };
      return { status, headers: { ...id, ...headers, ...units }, body };
    }
    case 'cancelled': {
      const headers = { ...id, 'x-fal-error-type': 'client_cancelled' };
      const body = {
        detail: 'Request was cancelled by the client',
        error_type: 'client_cancelled',
      };
      return { status: 499, headers, body };
    }
  }
}

/** A reply that answers an HTTP call directly. */
export function toResponse({ status, headers, body }: ResultReply): Response {
  return Response.json(body, { status, headers });
}
