import { isKinoraError } from '../errors/kinora-error.ts';
import { followAbort, OVER } from '../transport/follow-abort.ts';
import { DOWNLOAD_LIMITS, downloadError, type Download, type RemoteFile } from './download.ts';
import { isPassing, pauseMs } from './fetch-again.ts';
import type { FileCheck } from './file-check.ts';
import { createFileLink } from './file-link.ts';
import { continuationOf, versionOf, type FileVersion } from './file-version.ts';
import type { FileRequest } from './get-file.ts';
import { createPace, type Pace } from './pace.ts';
import { readBody, type Chunk } from './read-body.ts';

/** Waits before a connection that broke is gone on with, as long as little comes in between. */
const DELAYS_MS = [500, 2_000, 5_000, 10_000];

/** However much comes in between. */
const MOST_CONNECTIONS = 100;

interface Transfer {
  readonly ask: (request: FileRequest) => Promise<Response>;
  readonly download: Download;
  readonly check: FileCheck;
  readonly pace: Pace;
  version: FileVersion | undefined;
  sizeBytes: number;
}

/**
 * A file's bytes as they come, over as many connections as it takes: one that breaks is gone on
 * with where it broke, as long as the file is surely the same. Each byte is checked.
 */
export async function* fileChunks(
  file: RemoteFile,
  download: Download,
  check: FileCheck,
  signal: AbortSignal,
): AsyncGenerator<Chunk, void> {
  const { leastBytes } = download.limits ?? DOWNLOAD_LIMITS;
  const pace = createPace(download.limits ?? DOWNLOAD_LIMITS);
  const ask = createFileLink(file, download);
  const transfer: Transfer = { ask, download, check, pace, version: undefined, sizeBytes: 0 };
  let breaks = 0;
  for (let connections = 1; ; connections++) {
    const before = transfer.sizeBytes;
    let broken: Error | undefined;
    try {
      yield* connectionChunks(transfer, signal);
      // A chunked body may end early without an error.
      if (check.end() === undefined) return;
    } catch (error) {
      if (signal.aborted || !isBreak(error)) throw error;
      broken = error instanceof Error ? error : new Error(String(error));
    }
    if (transfer.sizeBytes === transfer.version?.sizeBytes) return;
    if (transfer.sizeBytes - before >= leastBytes) breaks = 0;
    const delayMs = DELAYS_MS[breaks++];
    if (delayMs === undefined || connections === MOST_CONNECTIONS || !canGoOn(transfer)) {
      if (broken === undefined) return;
      throw broken;
    }
    await download.clock.sleep(pauseMs(delayMs, broken), signal);
  }
}

/** Whether the connection failed, and not what it is there for. */
function isBreak(error: unknown): boolean {
  return !isKinoraError(error) || (error.httpStatus !== undefined && isPassing(error));
}

/** Bytes that may be no video at all are better asked for anew. */
function canGoOn({ check, pace, version }: Transfer): boolean {
  return version?.validator !== undefined && check.isVideo() === true && !pace.isOver();
}

async function* connectionChunks(
  transfer: Transfer,
  signal: AbortSignal,
): AsyncGenerator<Chunk, void> {
  const { ask, download, check, pace } = transfer;
  const { maxBytes } = download.limits ?? DOWNLOAD_LIMITS;
  const { controller, release } = followAbort(signal);
  pace.watch(controller);
  try {
    const request = { signal: controller.signal, headers: rangeOf(transfer) };
    const response = await pace.wait(ask(request));
    let skipBytes = begin(transfer, response);
    if (response.status === 416) return;
    for await (const chunk of readBody(response, controller.signal, pace)) {
      const fresh = chunk.subarray(skipBytes);
      skipBytes -= chunk.byteLength - fresh.byteLength;
      if (fresh.byteLength === 0) continue;
      transfer.sizeBytes += fresh.byteLength;
      if (transfer.sizeBytes > maxBytes) {
        const message = `The file is not fetched whole: it exceeds ${maxBytes} bytes.`;
        throw downloadError('output_blocked', message, download.job);
      }
      check.push(fresh);
      yield fresh;
    }
  } finally {
    release();
    controller.abort(OVER);
  }
}

function rangeOf({ version, sizeBytes }: Transfer): Readonly<Record<string, string>> {
  const validator = version?.validator;
  if (validator === undefined || sizeBytes === 0) return {};
  return { range: `bytes=${sizeBytes}-`, 'if-range': validator };
}

/** Takes up the file where the answer does; returns how many of its bytes are known already. */
function begin(transfer: Transfer, response: Response): number {
  const { version, sizeBytes, check, download } = transfer;
  if (version === undefined) {
    transfer.version = versionOf(response);
    check.expect(transfer.version.sizeBytes);
    return 0;
  }
  const continuation = continuationOf(response, version, sizeBytes);
  if (continuation === undefined) {
    const message = 'The file broke off, and is another one by now.';
    throw downloadError('download_failed', message, download.job);
  }
  transfer.version = { ...version, sizeBytes: continuation.sizeBytes };
  return continuation.skipBytes;
}
