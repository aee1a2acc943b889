import type { Reader } from './reader.ts';
import type { Route } from './route.ts';

/**
 * How a provider calls back when a job ends. What it says is a hint: the result is always asked
 * for, and only what is signed may name a job whose id is not known.
 */
export interface Webhook {
  /** The submit's query parameter that holds the address to call. */
  readonly query: string;
  readonly signature: WebhookSignature;
  /** Reads a delivery's body, like a reply under HTTP 200. */
  readonly reads: Reader<WebhookNews>;
}

export interface WebhookNews {
  /** The provider's ids of the job; the first is the one that its submit answers with. */
  readonly requestIds: readonly string[];
  /** The provider's word for how the job stands. */
  readonly state?: string | undefined;
}

/** How a delivery proves who sent it. */
export interface WebhookSignature {
  /** Reads the headers, named in lower case; `undefined` when one is missing. */
  readonly reads: (headers: Readonly<Record<string, string>>) => SignedHeaders | undefined;
  /** What follows `before` in the signed message: the body, or its SHA-256 in hexadecimal. */
  readonly body: 'raw' | 'sha256';
  readonly key: WebhookKey;
}

export interface SignedHeaders {
  /** In seconds since 1970, as the header has it. */
  readonly timestamp: string;
  /** The signed message up to the body. */
  readonly before: string;
  /** In hexadecimal; one that fits is enough. */
  readonly signatures: readonly string[];
}

export type WebhookKey =
  /** HMAC-SHA256 with a secret that the account shares. */
  | { readonly kind: 'secret'; readonly textOf: (secret: string) => string }
  /** Ed25519 with any of the public keys (JWKS) that are found at `keys`. */
  | { readonly kind: 'public'; readonly keys: Route };

/** The submit that has the provider call `url` when the job ends. */
export function callingBack(submit: Route, { query }: Webhook, url: string): Route {
  const mark = submit.target.includes('?') ? '&' : '?';
  return { ...submit, target: `${submit.target}${mark}${query}=${encodeURIComponent(url)}` };
}
