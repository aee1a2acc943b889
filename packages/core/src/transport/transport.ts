/** The one way out to a provider's API. Never throws: what happened is a value. */
export type Transport = (call: HttpCall) => Promise<HttpReply | HttpFailure>;

export interface HttpCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer> | undefined;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  /** Taken out of everything that comes back. */
  readonly secrets: readonly string[];
}

export interface HttpReply {
  readonly kind: 'reply';
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as JSON, or undefined when it is none that can be trusted. */
  readonly json: unknown;
  /** The start of the body, at most 512 characters, for error messages. */
  readonly excerpt: string;
}

export interface HttpFailure {
  readonly kind: 'failure';
  /** `no` only when it is certain that no byte of the request was sent. */
  readonly sent: 'no' | 'unknown';
  readonly reason: 'network' | 'timeout' | 'aborted' | 'redirect' | 'too-large';
  readonly message: string;
  readonly cause: unknown;
}
