/** What can happen to one HTTP exchange, whatever it is about. */
export interface WireEffects {
  /** The connection is reset: before the call is taken up, or after it was carried out. */
  readonly reset: { readonly accepted: boolean };
  /** No answer ever comes; the connection stays open. */
  readonly silence: { readonly accepted: boolean };
  /** An error page of the ingress, by default 503. */
  readonly 'server-error': { readonly accepted: boolean; readonly status?: number };
  /** 429; `retryAfter` is sent as it is: seconds, an HTTP date, or nonsense. */
  readonly 'rate-limit': { readonly retryAfter?: string };
  /** A page for people where data was due, status 200. The call is carried out. */
  readonly html: Readonly<Record<never, never>>;
  /** Status 200 and not one byte of body. The call is carried out. */
  readonly empty: Readonly<Record<never, never>>;
  /** Any reply at all; strings and bytes are sent as they are, everything else as JSON. */
  readonly reply: {
    readonly status?: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: unknown;
    readonly accepted?: boolean;
  };
  /** The true reply, cut after `bytes` (default: half); its length told as `whole` or as `cut`. */
  readonly truncate: { readonly bytes?: number; readonly contentLength?: 'whole' | 'cut' };
  /** The true reply, a few bytes at a time. */
  readonly drip: { readonly chunkBytes: number; readonly intervalMs: number };
  /** The true reply, its first 16 bytes overwritten where a file begins with them: no file of its kind. */
  readonly 'wrong-magic': Readonly<Record<never, never>>;
  /** A small gzip body that unpacks to `sizeBytes` of zeros. The call is carried out. */
  readonly 'gzip-bomb': { readonly sizeBytes: number };
  /** A redirect, by default 302 to the very same address. The call is not carried out. */
  readonly redirect: { readonly status?: number; readonly location?: string };
}

export type WireEffectKind = keyof WireEffects;

/** A misbehaviour of one HTTP exchange; `accepted` says whether the provider carried it out. */
export type WireEffect<Kind extends WireEffectKind = WireEffectKind> = {
  [K in Kind]: { readonly kind: K } & WireEffects[K];
}[Kind];
