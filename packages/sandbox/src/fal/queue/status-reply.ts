import type { Job, JobView } from '../../jobs/job.ts';
import { parseEndpointId } from '../endpoint-id.ts';
import { describeFailure } from './job-failure.ts';
import { queueUrls } from './queue-path.ts';

interface StatusQuestion {
  readonly job: Job;
  readonly view: JobView;
  readonly origin: string;
  readonly withLogs: boolean;
}

/** The body of a status reply; failed and cancelled jobs are COMPLETED as well. */
export function statusReply({ job, view, origin, withLogs }: StatusQuestion) {
  const common = {
    request_id: job.id,
    ...queueUrls(origin, parseEndpointId(job.modelId)?.app ?? job.modelId, job.id),
    logs: withLogs ? logsOf(view) : null,
  };
  switch (view.phase) {
    case 'queued':
      return { status: 'IN_QUEUE', queue_position: view.ahead, ...common };
    case 'running':
      return { status: 'IN_PROGRESS', ...common };
    case 'succeeded':
      return { status: 'COMPLETED', ...common, metrics: metricsOf(view) };
    case 'failed': {
      const { status, errorType } = describeFailure(job, view.failure);
      const error = `Invalid status code: ${status}`;
      return {
        status: 'COMPLETED',
        ...common,
        metrics: metricsOf(view),
        error,
        error_type: errorType,
      };
    }
    case 'cancelled': {
      const error = 'Invalid status code: 499';
      return { status: 'COMPLETED', ...common, metrics: {}, error, error_type: 'client_cancelled' };
    }
  }
}

interface Ended {
  readonly startedAtMs: number;
  readonly finishedAtMs: number;
}

function metricsOf({ startedAtMs, finishedAtMs }: Ended) {
  return { inference_time: (finishedAtMs - startedAtMs) / 1000 };
}

function logsOf(view: JobView) {
  const logs = [];
  if ('startedAtMs' in view) logs.push(logLine('Inference started', view.startedAtMs));
  if (view.phase === 'succeeded') logs.push(logLine('Inference finished', view.finishedAtMs));
  if (view.phase === 'failed') logs.push(logLine('Inference failed', view.finishedAtMs));
  return logs;
}

function logLine(message: string, atMs: number) {
  return { message, timestamp: new Date(atMs).toISOString(), level: 'INFO', source: 'USER' };
}
