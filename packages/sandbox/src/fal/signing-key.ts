import { createHash, generateKeyPairSync, sign } from 'node:crypto';

/** The Ed25519 key that a sandbox signs its webhooks with. */
export interface SigningKey {
  /** The public half, as `/.well-known/jwks.json` tells it. */
  readonly jwks: { readonly keys: readonly object[] };
  /** fal's headers for a webhook body. */
  readonly headers: (
    requestId: string,
    body: string,
    atMs: number,
  ) => Readonly<Record<string, string>>;
}

const USER_ID = 'sandbox-user';

export function createSigningKey(): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const jwk = publicKey.export({ format: 'jwk' });
  return {
    jwks: { keys: [{ kty: 'OKP', crv: 'Ed25519', use: 'sig', kid: 'sandbox', x: jwk.x }] },
    headers(requestId, body, atMs) {
      const timestamp = String(Math.floor(atMs / 1000));
      const digest = createHash('sha256').update(body).digest('hex');
      const message = [requestId, USER_ID, timestamp, digest].join('\n');
      return {
        'x-fal-webhook-request-id': requestId,
        'x-fal-webhook-user-id': USER_ID,
        'x-fal-webhook-timestamp': timestamp,
        'x-fal-webhook-signature': sign(null, Buffer.from(message), privateKey).toString('hex'),
      };
    },
  };
}
