import type { SignedHeaders, WebhookSignature } from '../contract/webhook.ts';
import type { Connection } from '../engine/connection.ts';
import type { Clock } from '../flow/clock.ts';
import type { Keyring } from './keyring.ts';

/** `unsigned`: nobody gave a secret to check it with. `no-keys`: they cannot be had just now. */
export type Verdict = 'signed' | 'forged' | 'unsigned' | 'no-keys';

interface Delivery {
  readonly connection: Connection;
  readonly signature: WebhookSignature;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

interface Means {
  readonly clock: Clock;
  readonly keyring: Keyring;
  /** Those of the delivery's provider. */
  readonly secrets: readonly string[];
}

const TOLERANCE_MS = 300_000;

/** Whether a delivery was signed by its provider, and lately. */
export async function verify(delivery: Delivery, means: Means): Promise<Verdict> {
  const { connection, signature, headers, body } = delivery;
  const { key } = signature;
  const secrets = key.kind === 'secret' ? secretsIn(means.secrets, key.textOf) : [];
  if (key.kind === 'secret' && secrets.length === 0) return 'unsigned';
  const said = signature.reads(headers);
  if (said === undefined || !isRecent(said, means.clock.now())) return 'forged';
  const tail = signature.body === 'raw' ? body : encode(await sha256Hex(body));
  const message = joined(encode(said.before), tail);
  const signatures = said.signatures.slice(0, MOST_SIGNATURES).flatMap((hex) => bytesIn(hex) ?? []);
  const fitsAny = (keys: readonly CryptoKey[]) => fits(keys, signatures, message);

  if (key.kind === 'secret') {
    return (await fitsAny(await Promise.all(secrets.map(hmacKey)))) ? 'signed' : 'forged';
  }
  const known = await means.keyring.known(connection, key.keys);
  if (known === undefined) return 'no-keys';
  if (await fitsAny(known)) return 'signed';
  // It may have been signed with a key that is newer than those known.
  const fresh = await means.keyring.renewed(connection, key.keys);
  if (fresh === undefined) return 'no-keys';
  return (await fitsAny(fresh)) ? 'signed' : 'forged';
}

const MOST_SIGNATURES = 8;

/** An empty secret is one that anybody knows. */
function secretsIn(
  given: readonly string[],
  textOf: (secret: string) => string,
): readonly string[] {
  return given.map((secret) => textOf(secret.trim())).filter((text) => text !== '');
}

function isRecent({ timestamp }: SignedHeaders, now: number): boolean {
  return /^\d{1,12}$/.test(timestamp) && Math.abs(now - Number(timestamp) * 1000) <= TOLERANCE_MS;
}

/** `subtle.verify` compares in constant time. */
async function fits(
  keys: readonly CryptoKey[],
  signatures: readonly Uint8Array<ArrayBuffer>[],
  message: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const verdicts = await Promise.all(
    keys.flatMap((key) =>
      // A signature of another length is an error on some runtimes.
      signatures.map((each) =>
        crypto.subtle.verify(key.algorithm.name, key, each, message).catch(() => false),
      ),
    ),
  );
  return verdicts.includes(true);
}

function hmacKey(text: string): Promise<CryptoKey> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  return crypto.subtle.importKey('raw', encode(text), algorithm, false, ['verify']);
}

async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function bytesIn(hex: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^([\da-f]{2}){1,64}$/i.test(hex)) return undefined;
  return Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function joined(before: Uint8Array, tail: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(before.byteLength + tail.byteLength);
  whole.set(before);
  whole.set(tail, before.byteLength);
  return whole;
}
