/** Longest chain of causes that is followed; a cycle ends here. */
const DEEPEST_CAUSE = 8;

/** System codes of faults that come before the first byte of a request. */
const UNSENT_CODES = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'UND_ERR_CONNECT_TIMEOUT']);

/** Codes that an open connection can end with too, so that only a failed connect proves anything. */
const UNSENT_ON_CONNECT = new Set(['EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT']);

/** OpenSSL's verdicts on a certificate; the request waits for the verdict. */
const CERTIFICATE_CODE =
  /^(CERT_|CRL_|(DEPTH_ZERO_)?SELF_SIGNED_CERT|UNABLE_TO_(GET|VERIFY|DE)|INVALID_(CA|PURPOSE)$|HOSTNAME_MISMATCH|PATH_LENGTH_|ERR_TLS_CERT_)/;

/** What Node's fetch says when a proxy opens no tunnel: the request stays on this side of it. */
const NO_TUNNEL = /^Proxy response \(\d+\) !== 200 when HTTP Tunneling$/;

/** `no` only when the error proves that no byte of the request was sent. */
export function sentBefore(error: unknown): 'no' | 'unknown' {
  return isUnsent(error, 0) ? 'no' : 'unknown';
}

/** The message that tells most: the innermost one. */
export function messageOf(error: unknown): string {
  const told = causesOf(error).flatMap((cause) =>
    cause instanceof Error ? [codeOf(cause) ?? '', cause.message] : [String(cause)],
  );
  return told.findLast((message) => message !== '') ?? 'unknown error';
}

/** The error and its causes, outermost first. */
export function causesOf(error: unknown): readonly unknown[] {
  const causes: unknown[] = [];
  for (let next = error; next !== undefined && causes.length < DEEPEST_CAUSE;) {
    causes.push(next);
    next = next instanceof Error ? next.cause : undefined;
  }
  return causes;
}

/** The system's or the HTTP client's own word for an error, such as `ECONNREFUSED`. */
export function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function isUnsent(error: unknown, depth: number): boolean {
  if (!(error instanceof Error) || depth === DEEPEST_CAUSE) return false;
  // One address refused and another one cut off: the request may have gone to the latter.
  if (error instanceof AggregateError) {
    return error.errors.length > 0 && error.errors.every((each) => isUnsent(each, depth + 1));
  }
  const code = codeOf(error);
  if (code === undefined) return isUnsent(error.cause, depth + 1);
  const isConnecting = 'syscall' in error && error.syscall === 'connect';
  return (
    UNSENT_CODES.has(code) ||
    CERTIFICATE_CODE.test(code) ||
    NO_TUNNEL.test(error.message) ||
    (isConnecting && UNSENT_ON_CONNECT.has(code))
  );
}
