/** What an answer tells of the file itself, to see later whether it is still the same one. */
export interface FileVersion {
  /** For `If-Range`; undefined where nothing tells versions of the file apart for certain. */
  readonly validator: string | undefined;
  /** Undefined too where the length counts compressed bytes. */
  readonly sizeBytes: number | undefined;
}

/** How an answer goes on with a file: after so many bytes of its own; not at all at the file's end. */
export interface Continuation {
  readonly skipBytes: number;
  readonly sizeBytes: number | undefined;
}

const CONTENT_RANGE = /^bytes (?:(\d+)-\d+|\*)\/(\d+|\*)$/;

export function versionOf({ headers }: Response): FileVersion {
  if (!isPlain(headers)) return { validator: undefined, sizeBytes: undefined };
  const length = headers.get('content-length') ?? '';
  const sizeBytes = /^\d+$/.test(length) ? Number(length) : undefined;
  return { validator: validatorOf(headers), sizeBytes };
}

/** Reads the answer to `bytes=<from>-`; undefined when it is no part of that version of the file. */
export function continuationOf(
  response: Response,
  { validator, sizeBytes }: FileVersion,
  fromBytes: number,
): Continuation | undefined {
  const { status, headers } = response;
  const isSame = validatorOf(headers) === validator;
  // A server without ranges sends the file from its beginning.
  if (status === 200) {
    return isSame && isPlain(headers) ? { skipBytes: fromBytes, sizeBytes } : undefined;
  }
  const [, start, size = '*'] = CONTENT_RANGE.exec(headers.get('content-range') ?? '') ?? [];
  const told = size === '*' ? sizeBytes : Number(size);
  if (sizeBytes !== undefined && told !== sizeBytes) return undefined;
  if (status === 416) {
    return told === fromBytes ? { skipBytes: 0, sizeBytes: told } : undefined;
  }
  const isNext = status === 206 && start !== undefined && Number(start) === fromBytes;
  const isOther = validatorOf(headers) !== undefined && !isSame;
  return isNext && !isOther && isPlain(headers) ? { skipBytes: 0, sizeBytes: told } : undefined;
}

/** A strong ETag, or a date that is strong because the answer is younger (RFC 9110, 8.8.2.2). */
function validatorOf(headers: Headers): string | undefined {
  const etag = headers.get('etag') ?? '';
  if (/^"[^"]*"$/.test(etag)) return etag;
  const modified = headers.get('last-modified') ?? '';
  const ageMs = Date.parse(headers.get('date') ?? '') - Date.parse(modified);
  return ageMs >= 1_000 ? modified : undefined;
}

function isPlain(headers: Headers): boolean {
  return (headers.get('content-encoding') ?? 'identity') === 'identity';
}
