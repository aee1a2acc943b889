import type { Pace } from './pace.ts';

export type Chunk = Uint8Array<ArrayBuffer>;

/** The body of an answer, unpacked, as it comes; ends with the signal's reason when it is aborted. */
export async function* readBody(
  { body }: Response,
  signal: AbortSignal,
  pace: Pace,
): AsyncGenerator<Chunk, void> {
  if (body === null) return;
  const reader = body.getReader();
  signal.addEventListener('abort', () => void reader.cancel(signal.reason).catch(() => {}));
  for (;;) {
    const { done, value } = await pace.wait(reader.read());
    signal.throwIfAborted();
    if (done) return;
    pace.came(value.byteLength);
    yield value;
  }
}
