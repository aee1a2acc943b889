import { on, route, type Webhook } from '@kinora/core/adapter';
import { maybe, reads } from '@kinora/core/reader';
import * as z from '@kinora/core/schema';

/** fal's calls, signed with Ed25519. */
export const webhook: Webhook = {
  query: 'fal_webhook',
  signature: {
    reads({
      'x-fal-webhook-request-id': requestId,
      'x-fal-webhook-user-id': userId,
      'x-fal-webhook-timestamp': timestamp,
      'x-fal-webhook-signature': signature,
    }) {
      if (requestId === undefined || userId === undefined) return undefined;
      if (timestamp === undefined || signature === undefined) return undefined;
      const before = `${requestId}\n${userId}\n${timestamp}\n`;
      return { timestamp, before, signatures: [signature] };
    },
    body: 'sha256',
    key: { kind: 'public', keys: on('rest', route`GET /.well-known/jwks.json`) },
  },
  // After a run that fal repeated, only the gateway's id is the one that the submit answered with.
  reads: reads(
    z.object({
      request_id: maybe(z.string()),
      gateway_request_id: maybe(z.string()),
      status: maybe(z.string()),
    }),
    ({ request_id: own, gateway_request_id: first, status: state }) => {
      const requestIds = [...new Set([first, own].flatMap((id) => id ?? []))];
      return { requestIds, state };
    },
  ),
};
