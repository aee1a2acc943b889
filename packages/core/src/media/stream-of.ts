import type { Chunk } from './read-body.ts';

/** A stream that asks for a chunk when its reader does, and calls `stop` when he wants no more. */
export function streamOf(
  chunks: AsyncIterable<Chunk>,
  stop: () => Promise<unknown> = async () => {},
): ReadableStream<Chunk> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(stream) {
      const next = await iterator.next();
      if (next.done === true) stream.close();
      else stream.enqueue(next.value);
    },
    async cancel() {
      await stop();
      await iterator.return?.();
    },
  });
}

/** What was taken off the front, and then the rest. */
export async function* beginningWith<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T, void> {
  yield first;
  yield* rest;
}
