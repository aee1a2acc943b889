import type { Chunk } from './read-body.ts';

/** Memory that came off a connection of ours, so that nobody else can be holding it. */
const own = new WeakSet<ArrayBufferLike>();

/** Notes of each chunk that fills memory of its own, as it passes, that its last reader may free it. */
export async function* ownChunks(chunks: AsyncIterable<Chunk>): AsyncGenerator<Chunk, void> {
  for await (const chunk of chunks) {
    if (chunk.byteLength === chunk.buffer.byteLength) own.add(chunk.buffer);
    yield chunk;
  }
}

/**
 * Frees the memory of a chunk that is done with, where it is ours; the chunk is empty then. Node
 * collects such memory late: a large file would pass through tens of megabytes more.
 */
export function freeOwn({ buffer }: Uint8Array): void {
  // Node 20 cannot transfer, and collects.
  if (buffer instanceof ArrayBuffer && own.delete(buffer)) buffer.transfer?.(0);
}
