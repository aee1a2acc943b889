import { createHmac } from 'node:crypto';
import type { WebhookFacts } from '@kinora/testing';

const SECRET = 'whsec_bG9vayBhdCBtZQ';

/** WaveSpeedAI's calls about one prediction (docs page how-to-use-webhooks). */
export function webhookFacts(id: string): WebhookFacts {
  return {
    query: 'webhook',
    secret: SECRET,
    signs(body, at) {
      const key = SECRET.slice('whsec_'.length);
      const hex = createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('hex');
      return {
        'webhook-id': id,
        'webhook-timestamp': String(at),
        'webhook-signature': `v3,${hex}`,
      };
    },
    deliveries: [
      { id, status: 'completed', outputs: ['https://cdn.wavespeed.ai/cats.mp4'], error: '' },
      { id, status: 'failed', outputs: [], error: 'Something went wrong.', input: {} },
    ],
  };
}
