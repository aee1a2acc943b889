import { createHash, createPublicKey, verify } from 'node:crypto';
import type { Sandbox } from '../src/index.ts';
import type { Received } from './webhook-receiver.ts';

/** Checks a webhook's signature the way fal's documentation says, against the published keys. */
export async function fitsSignature(
  sandbox: Sandbox,
  { headers, body }: Received,
): Promise<boolean> {
  const response = await fetch(`${sandbox.fal.baseUrl.rest}/.well-known/jwks.json`);
  // The shape is what the check rests on: without a key in it nothing fits.
  const { keys } = (await response.json()) as { keys: { x: string }[] };
  const message = [
    headers['x-fal-webhook-request-id'],
    headers['x-fal-webhook-user-id'],
    headers['x-fal-webhook-timestamp'],
    createHash('sha256').update(body).digest('hex'),
  ].join('\n');
  const signature = Buffer.from(String(headers['x-fal-webhook-signature']), 'hex');
  return keys.some(({ x }) => {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verify(null, Buffer.from(message), key, signature);
  });
}
