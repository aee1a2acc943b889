import { isKinoraError, type KinoraError } from '../errors/kinora-error.ts';
import type { VideoFile } from '../job/job-output.ts';
import { messageOf } from '../transport/failure.ts';
import { followAbort, type FollowedAbort } from '../transport/follow-abort.ts';
import { DOWNLOAD_LIMITS, downloadError, type Download } from './download.ts';
import { createFileCheck } from './file-check.ts';
import { getFile } from './get-file.ts';
import { createPace, type Pace } from './pace.ts';

/** Where a video is, and how large its provider says it is. */
export interface RemoteFile extends Pick<VideoFile, 'url' | 'sizeBytes'> {
  /** Its place among the videos that the provider listed; 0 when absent. */
  readonly index?: number | undefined;
}

type Chunk = Uint8Array<ArrayBuffer>;

/**
 * Opens a finished video: asks once, and resolves when the first bytes show a video. Whatever is
 * wrong with the rest (cut off, stalled, too large, broken inside) ends the stream in an error.
 */
export async function openOutput(
  file: RemoteFile,
  download: Download,
  signal?: AbortSignal,
): Promise<ReadableStream<Chunk>> {
  const following = followAbort(signal);
  const chunks = checkedChunks(file, download, following, signal);
  const first = await chunks.next();
  return new ReadableStream({
    start(stream) {
      if (first.done !== true) stream.enqueue(first.value);
    },
    async pull(stream) {
      const { done, value } = await chunks.next();
      if (done === true) stream.close();
      else stream.enqueue(value);
    },
    async cancel() {
      following.controller.abort();
      await chunks.return(undefined);
    },
  });
}

/** The file's bytes, held back until they show a video. */
async function* checkedChunks(
  file: RemoteFile,
  download: Download,
  { controller, release }: FollowedAbort,
  signal: AbortSignal | undefined,
): AsyncGenerator<Chunk, undefined> {
  const pace = createPace(download.limits ?? DOWNLOAD_LIMITS, controller);
  try {
    const response = await pace.wait(getFile(file.url, download, controller.signal));
    const check = createFileCheck([contentLength(response), file.sizeBytes]);
    let held: Chunk[] = [];
    for await (const chunk of bodyChunks(response, download, controller.signal, pace)) {
      check.push(chunk);
      held.push(chunk);
      const isVideo = check.isVideo();
      if (isVideo === undefined) continue;
      if (!isVideo) break;
      yield* held;
      held = [];
    }
    const fault = check.end();
    if (fault !== undefined) {
      throw downloadError('output_invalid', `The file came, but ${fault}.`, download.job);
    }
    yield* held;
  } catch (error) {
    throw asKinoraError(error, download, signal);
  } finally {
    release();
    controller.abort();
  }
}

async function* bodyChunks(
  { body }: Response,
  { job, limits: { maxBytes } = DOWNLOAD_LIMITS }: Download,
  signal: AbortSignal,
  pace: Pace,
): AsyncGenerator<Chunk, undefined> {
  if (body === null) return;
  const reader = body.getReader();
  signal.addEventListener('abort', () => void reader.cancel(signal.reason).catch(() => {}));
  for (let sizeBytes = 0; ;) {
    const { done, value } = await pace.wait(reader.read());
    signal.throwIfAborted();
    if (done) return;
    pace.came(value.byteLength);
    sizeBytes += value.byteLength;
    if (sizeBytes > maxBytes) {
      const message = `The file is not fetched whole: it exceeds ${maxBytes} bytes.`;
      throw downloadError('output_blocked', message, job);
    }
    yield value;
  }
}

/** Undefined too where the length counts compressed bytes. */
function contentLength({ headers }: Response): number | undefined {
  const value = headers.get('content-length') ?? '';
  const isPlain = (headers.get('content-encoding') ?? 'identity') === 'identity';
  return isPlain && /^\d+$/.test(value) ? Number(value) : undefined;
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
