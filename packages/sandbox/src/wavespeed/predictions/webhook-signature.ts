import { createHash, createHmac } from 'node:crypto';

const PREFIX = 'whsec_';

/** What a webhook's signature covers. */
export interface SignedWebhook {
  readonly secret: string;
  readonly id: string;
  readonly timestamp: string;
  readonly body: string;
}

/** The header `webhook-signature`: unlike elsewhere, the key is the secret's text, not decoded. */
export function webhookSignature({ secret, id, timestamp, body }: SignedWebhook): string {
  const key = secret.slice(PREFIX.length);
  return `v3,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('hex')}`;
}

/** The secret that belongs to an API key. */
export function webhookSecret(apiKey: string): string {
  return `${PREFIX}${createHash('sha256').update(`webhooks of ${apiKey}`).digest('base64')}`;
}
