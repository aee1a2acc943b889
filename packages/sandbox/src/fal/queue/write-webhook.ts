import type { Job } from '../../jobs/job.ts';
import type { WriteWebhook } from '../../webhooks/webhook-sender.ts';
import type { SigningKey } from '../signing-key.ts';
import { resultReply } from './result-reply.ts';

interface WebhookOrder {
  readonly job: Job;
  readonly url: string;
  readonly origin: string;
  readonly signingKey: SigningKey;
}

/** The webhook of a request: its output, or its error with the model's status in the text. */
export function writeWebhook({ job, url, origin, signingKey }: WebhookOrder): WriteWebhook {
  return async (view) => {
    // Whether a cancelled request is announced is documented nowhere; the sandbox stays silent.
    if (view.phase === 'cancelled') return undefined;
    const { status, body: payload } = resultReply(job, view, origin);
    const outcome =
      status === 200
        ? { status: 'OK', payload }
        : { status: 'ERROR', error: `Invalid status code: ${status}`, payload };
    return {
      url,
      // The docs call a redirect a permanent failure; loopback targets too, but here they are all.
      endsOnRedirect: true,
      body: JSON.stringify({ request_id: job.id, gateway_request_id: job.id, ...outcome }),
      sign: (body, atMs) => signingKey.headers(job.id, body, atMs),
    };
  };
}
