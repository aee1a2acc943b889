import type { Job } from '../../jobs/job.ts';
import type { WriteWebhook } from '../../webhooks/webhook-sender.ts';
import { deletedPrediction, toPrediction, type PredictionPlace } from './prediction.ts';
import { webhookSecret, webhookSignature } from './webhook-signature.ts';

interface WebhookOrder {
  readonly job: Job;
  readonly url: string;
  readonly place: PredictionPlace;
  readonly apiKey: string;
  readonly isDeleted: () => boolean;
}

/** The webhook of a prediction: itself, without the envelope, and the input it was made of. */
export function writeWebhook({ job, url, place, apiKey, isDeleted }: WebhookOrder): WriteWebhook {
  return async (view) => {
    // WaveSpeed's blog names deleted among the states that are announced; the docs name two.
    const prediction = isDeleted()
      ? deletedPrediction(job, place)
      : await toPrediction(job, view, place);
    return {
      url,
      body: JSON.stringify({ ...prediction, input: job.values }),
      sign(body, atMs) {
        const timestamp = String(Math.floor(atMs / 1000));
        const signed = { secret: webhookSecret(apiKey), id: job.id, timestamp, body };
        return {
          'webhook-id': job.id,
          'webhook-timestamp': timestamp,
          'webhook-signature': webhookSignature(signed),
        };
      },
    };
  };
}
