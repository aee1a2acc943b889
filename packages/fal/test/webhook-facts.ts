import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import type { WebhookFacts } from '@kinora/testing';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');

/** fal's calls about one request, signed with a key of this run (docs page webhooks). */
export function webhookFacts(requestId: string): WebhookFacts {
  const payload = { video: { url: 'https://v3b.fal.media/files/b/cats.mp4' } };
  return {
    query: 'fal_webhook',
    keys: {
      call: 'GET https://rest.fal.ai/.well-known/jwks.json',
      reply: { body: { keys: [{ ...publicKey.export({ format: 'jwk' }), use: 'sig' }] } },
    },
    signs(body, at) {
      const digest = createHash('sha256').update(body).digest('hex');
      const message = [requestId, 'user-1', String(at), digest].join('\n');
      return {
        'x-fal-webhook-request-id': requestId,
        'x-fal-webhook-user-id': 'user-1',
        'x-fal-webhook-timestamp': String(at),
        'x-fal-webhook-signature': sign(null, Buffer.from(message), privateKey).toString('hex'),
      };
    },
    deliveries: [
      { request_id: requestId, gateway_request_id: requestId, status: 'OK', payload },
      { request_id: 'a-run-that-fal-repeated', gateway_request_id: requestId, status: 'OK' },
      { request_id: requestId, status: 'ERROR', error: 'Invalid status code: 422', payload: null },
    ],
  };
}
