import { isKinoraError, type KinoraError } from '../errors/kinora-error.ts';
import { messageOf } from '../transport/failure.ts';
import { followAbort, OVER, type FollowedAbort } from '../transport/follow-abort.ts';
import { downloadError, type Download, type RemoteFile } from './download.ts';
import { fileChunks } from './file-chunks.ts';
import { createFileCheck } from './file-check.ts';
import { beginningWith, streamOf } from './stream-of.ts';
import type { Chunk } from './read-body.ts';

/**
 * Opens a finished video: resolves when the first bytes show a video. Whatever is wrong with the
 * rest (cut off for good, stalled, too large, broken inside) ends the stream in an error.
 */
export async function openOutput(
  file: RemoteFile,
  download: Download,
  signal?: AbortSignal,
): Promise<ReadableStream<Chunk>> {
  const following = followAbort(signal);
  const chunks = checkedChunks(file, download, following, signal);
  const first = await chunks.next();
  const all = first.done === true ? chunks : beginningWith(first.value, chunks);
  return streamOf(all, () => {
    following.controller.abort();
    return chunks.return(undefined);
  });
}

/** Reads a finished video whole, into memory of its own. */
export async function readOutput(
  file: RemoteFile,
  download: Download,
  signal?: AbortSignal,
): Promise<Chunk> {
  const chunks: Chunk[] = [];
  for await (const chunk of checkedChunks(file, download, followAbort(signal), signal)) {
    chunks.push(chunk);
  }
  return joined(chunks);
}

/** The file's bytes, held back until they show a video; the first of them in one chunk. */
async function* checkedChunks(
  file: RemoteFile,
  download: Download,
  { controller, release }: FollowedAbort,
  signal: AbortSignal | undefined,
): AsyncGenerator<Chunk, undefined> {
  const check = createFileCheck(file.sizeBytes);
  try {
    let held: Chunk[] = [];
    for await (const chunk of fileChunks(file, download, check, controller.signal)) {
      held.push(chunk);
      const isVideo = check.isVideo();
      if (isVideo === undefined) continue;
      if (!isVideo) break;
      yield inOne(held);
      held = [];
    }
    const fault = check.end();
    if (fault !== undefined) {
      throw downloadError('output_invalid', `The file came, but ${fault}.`, download.job);
    }
    if (held.length > 0) yield inOne(held);
  } catch (error) {
    throw asKinoraError(error, download, signal);
  } finally {
    release();
    controller.abort(OVER);
  }
}

function inOne(chunks: readonly Chunk[]): Chunk {
  const [only, ...more] = chunks;
  return only !== undefined && more.length === 0 ? only : joined(chunks);
}

function joined(chunks: readonly Chunk[]): Chunk {
  const whole = new Uint8Array(chunks.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

function asKinoraError(
  error: unknown,
  { job }: Download,
  signal: AbortSignal | undefined,
): KinoraError {
  if (isKinoraError(error)) return error;
  return signal?.aborted === true
    ? downloadError('aborted', 'The download was aborted.', job, { cause: signal.reason })
    : downloadError('download_failed', `The file broke off: ${messageOf(error)}.`, job, {
        cause: error,
      });
}
