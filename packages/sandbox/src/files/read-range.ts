/** A part of a file: from `start`, up to and without `end`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

const RANGE = /^bytes=(\d*)-(\d*)$/;

/**
 * Reads a Range header. A header that is absent, malformed or asks for several ranges is ignored,
 * as RFC 9110 allows; one that starts past the end is unsatisfiable.
 */
export function readRange(
  header: string | undefined,
  sizeBytes: number,
): ByteRange | 'unsatisfiable' | undefined {
  const [, from, to] = RANGE.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined;
  if (from === '') {
    return Number(to) === 0 || sizeBytes === 0
      ? 'unsatisfiable'
      : { start: Math.max(0, sizeBytes - Number(to)), end: sizeBytes };
  }
  const start = Number(from);
  const end = to === '' ? sizeBytes : Math.min(sizeBytes, Number(to) + 1);
  if (to !== '' && Number(to) < start) return undefined;
  return start >= sizeBytes ? 'unsatisfiable' : { start, end };
}
