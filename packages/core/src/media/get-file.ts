import { retryAfterMs } from '../transport/retry-after.ts';
import type { KinoraError } from '../errors/kinora-error.ts';
import { chooseFetch } from './choose-fetch.ts';
import { downloadError, type Download } from './download.ts';
import { allowedFile } from '../transport/guard-url.ts';

const MOST_REDIRECTS = 5;

export interface FileRequest {
  readonly signal: AbortSignal;
  /** Of a part of the file, where a part is asked for. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Asks for a file without credentials; each link on the way is guarded. */
export async function getFile(
  url: string,
  download: Download,
  request: FileRequest,
): Promise<Response> {
  let link = url;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    // A file inside its own link leads nowhere; only a redirect to one is odd.
    if (redirects > 0 || !link.startsWith('data:')) guard(link, download);
    const response = await ask(link, download, request);
    const next = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || next === null) {
      return accept(response, download, request);
    }
    await response.body?.cancel();
    link = URL.canParse(next, link) ? new URL(next, link).href : next;
  }
  throw downloadError('download_failed', 'The file lies behind too many redirects.', download.job);
}

function guard(link: string, download: Download): void {
  const reason = allowedFile(link, download);
  if (reason !== undefined) throw blocked(hostOf(link), reason, download);
}

function blocked(host: string, reason: string, { job }: Download): KinoraError {
  return downloadError('output_blocked', `The file at ${host} is not fetched: ${reason}.`, job);
}

async function ask(
  link: string,
  download: Download,
  { signal, headers: range }: FileRequest,
): Promise<Response> {
  const refuse = (host: string) => blocked(host, 'its address is not public', download);
  const fetch = await chooseFetch(link, download, refuse);
  const headers = { 'accept-encoding': 'identity', ...range };
  const response = await fetch(link, { headers, redirect: 'manual', signal });
  if (response.type !== 'opaqueredirect') return response;
  // A browser hides where a redirect leads, and keeps pages off its own network by itself.
  const followed = await fetch(link, { headers: range, signal });
  guard(followed.url, download);
  return followed;
}

async function accept(
  response: Response,
  { job, clock }: Download,
  { headers }: FileRequest,
): Promise<Response> {
  // Where a range was asked for, 416 tells how long the file is.
  if (response.ok || (response.status === 416 && 'range' in headers)) return response;
  await response.body?.cancel();
  throw downloadError('download_failed', `The file answered HTTP ${response.status}.`, job, {
    httpStatus: response.status,
    retryAfterMs: retryAfterMs(Object.fromEntries(response.headers), clock.now()),
  });
}

/** The host alone: the rest of a signed link is as good as a key. */
function hostOf(link: string): string {
  if (!URL.canParse(link)) return 'an unreadable link';
  const { host, protocol } = new URL(link);
  return host === '' ? protocol : host;
}
