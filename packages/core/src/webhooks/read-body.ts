import type { Clock } from '../flow/clock.ts';

export type DeliveredBody =
  | { readonly kind: 'read'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'refused'; readonly httpStatus: 400 | 408 | 413 };

const MOST_BYTES = 2 ** 20;
const LONGEST_MS = 10_000;

/** The bytes as they were sent, which is what a signature is over. */
export async function readBody(request: Request, clock: Clock): Promise<DeliveredBody> {
  if (Number(request.headers.get('content-length')) > MOST_BYTES) return refused(413);
  const reader = request.body?.getReader();
  if (reader === undefined) return { kind: 'read', bytes: new Uint8Array() };
  const finished = new AbortController();
  let isLate = false;
  const stop = () => reader.cancel().catch(() => {});
  clock
    .sleep(LONGEST_MS, finished.signal)
    .then(() => {
      isLate = true;
      return stop();
    })
    .catch(() => {});
  try {
    const parts: Uint8Array[] = [];
    let sizeBytes = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (isLate) return refused(408);
      if (done) return { kind: 'read', bytes: joined(parts, sizeBytes) };
      sizeBytes += value.byteLength;
      if (sizeBytes > MOST_BYTES) {
        void stop();
        return refused(413);
      }
      parts.push(value);
    }
  } catch {
    return refused(400);
  } finally {
    finished.abort();
  }
}

function refused(httpStatus: 400 | 408 | 413): DeliveredBody {
  return { kind: 'refused', httpStatus };
}

function joined(parts: readonly Uint8Array[], sizeBytes: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(sizeBytes);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
