import { isKinoraError, type KinoraError } from '../errors/kinora-error.ts';
import { messageOf } from '../transport/failure.ts';
import { downloadError, isGone, isLost, type Download, type RemoteFile } from './download.ts';
import { getFile, type FileRequest } from './get-file.ts';

/**
 * Asks for a file under the link that works: the one it was made with, or, once that is expired,
 * the one that the job's result names by then. The result is read once.
 */
export function createFileLink(
  file: RemoteFile,
  download: Download,
): (request: FileRequest) => Promise<Response> {
  let { url } = file;
  let isFresh = download.refresh === undefined;
  return async (request) => {
    try {
      return await getFile(url, download, request);
    } catch (error) {
      if (isFresh || !isKinoraError(error) || !isGone(error)) throw error;
      isFresh = true;
      const fresh = await freshUrl(file, download, { stale: error, signal: request.signal });
      if (fresh === url) throw error;
      url = fresh;
      return getFile(url, download, request);
    }
  };
}

async function freshUrl(
  { index = 0 }: RemoteFile,
  download: Download,
  { stale: { httpStatus }, signal }: { readonly stale: KinoraError; readonly signal: AbortSignal },
): Promise<string> {
  const { job, refresh } = download;
  const told = `The file answered HTTP ${httpStatus}`;
  try {
    const videos = await refresh?.(signal);
    const url = videos?.[index]?.url;
    if (url !== undefined) return url;
  } catch (cause) {
    signal.throwIfAborted();
    const message = `${told}, and asking for a new link failed: ${messageOf(cause)}.`;
    throw downloadError('download_failed', message, job, { cause });
  }
  const code = isLost(httpStatus, download) ? 'output_missing' : 'download_failed';
  throw downloadError(code, `${told}, and the provider names no other.`, job, { httpStatus });
}
