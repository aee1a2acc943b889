import type { Context } from 'hono';
import type { Job } from '../../jobs/job.ts';
import { originOf } from '../../server/origin-of.ts';

/** The three addresses of a request. */
export function requestUrls(context: Context, { id }: Job) {
  const base = `${originOf(context)}/runcomfy/v1/requests/${id}`;
  return {
    status_url: `${base}/status`,
    result_url: `${base}/result`,
    cancel_url: `${base}/cancel`,
  };
}
