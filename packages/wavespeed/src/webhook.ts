import type { Webhook } from '@kinora/core/adapter';
import { maybe, reads } from '@kinora/core/reader';
import * as z from '@kinora/core/schema';

/** WaveSpeedAI's calls, signed with HMAC-SHA256. */
export const webhook: Webhook = {
  query: 'webhook',
  signature: {
    reads({ 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature }) {
      if (id === undefined || timestamp === undefined || signature === undefined) return undefined;
      const signatures = [...signature.matchAll(/(?<![^ ])v3,([\da-f]{64})(?![^ ])/g)];
      const before = `${id}.${timestamp}.`;
      return { timestamp, before, signatures: signatures.flatMap(([, hex]) => hex ?? []) };
    },
    body: 'raw',
    // The key is the secret's text: what follows the prefix looks like base64 and is not decoded.
    key: { kind: 'secret', textOf: (secret) => secret.replace(/^whsec_/, '') },
  },
  reads: reads(
    z.object({ id: maybe(z.string()), status: maybe(z.string()) }),
    ({ id, status: state }) => ({ requestIds: id === undefined ? [] : [id], state }),
  ),
};
