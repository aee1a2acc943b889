import type { Meaning } from '../contract/adapter.ts';
import { fitsPath } from '../contract/route.ts';
import type { Candidate, Listing, SearchPage, SearchQuery } from '../contract/search.ts';
import type { ErrorCode } from '../errors/error-codes.ts';
import { isKinoraError, KinoraError, type KinoraErrorDetails } from '../errors/kinora-error.ts';
import { messageOf } from '../transport/failure.ts';
import { readHttpDate } from '../transport/http-date.ts';
import { retryAfterMs } from '../transport/retry-after.ts';
import type { Connection } from './connection.ts';
import { exchange, type Answer } from './exchange.ts';
import { plain } from './refusal.ts';

/** What a provider's list came to. Only a complete one can tell that a job is not there. */
export type Listed =
  | {
      readonly kind: 'listed';
      readonly candidates: readonly Candidate[];
      readonly complete: boolean;
      /** Why it is not, where that is known. */
      readonly error?: KinoraError;
      /** When the first page was made, by the provider's clock. */
      readonly toldAt?: number | undefined;
    }
  | { readonly kind: 'unavailable'; readonly error: KinoraError };

export type ListQuestion = Omit<SearchQuery, 'page' | 'cursor'> & {
  readonly signal?: AbortSignal | undefined;
};

const PAGE_TIMEOUT_MS = 20_000;
/** A list that goes on beyond this is left incomplete. */
const MOST_PAGES = 200;

/** Asks for all pages of a list. Costs nothing, and never throws for what comes back. */
export async function search(
  connection: Connection,
  listing: Listing,
  question: ListQuestion,
): Promise<Listed> {
  const found = new Map<string, Candidate>();
  let isSound = true;
  let toldAt: number | undefined;
  let total = 0;
  let cursor: string | undefined;
  const listed = (isWhole: boolean, error?: KinoraError): Listed => {
    const complete = isWhole && isSound;
    const why = error === undefined ? {} : { error };
    return { kind: 'listed', candidates: [...found.values()], complete, toldAt, ...why };
  };
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const read = await readPage(connection, listing, { ...question, page, cursor });
    if (read.kind === 'unavailable') return page === 1 ? read : listed(false, read.error);
    toldAt ??= read.toldAt;
    // A job that is gone draws the next one onto a page that has been read. Beyond the end, some
    // count none.
    const counted = read.page.total ?? 0;
    if (counted > 0 && counted < total) isSound = false;
    total = counted > 0 ? counted : total;
    const before = found.size;
    for (const candidate of read.page.candidates) {
      // A job that cannot be asked about is as good as one that is not listed.
      if (!fitsPath(candidate.requestId)) isSound = false;
      else if (!found.has(candidate.requestId)) found.set(candidate.requestId, timed(candidate));
    }
    if (!read.page.hasMore) return listed(true);
    // A page that brings nothing new would be followed by more of them.
    if (found.size === before) break;
    cursor = read.page.cursor;
  }
  return listed(false);
}

type PageRead =
  | { readonly kind: 'read'; readonly page: SearchPage; readonly toldAt: number | undefined }
  | { readonly kind: 'unavailable'; readonly error: KinoraError };

async function readPage(
  connection: Connection,
  listing: Listing,
  query: SearchQuery & { readonly signal?: AbortSignal | undefined },
): Promise<PageRead> {
  try {
    const answer = await exchange(connection, {
      route: listing.route(query),
      ...(listing.body !== undefined && { json: listing.body(query) }),
      reads: listing.reads,
      timeoutMs: PAGE_TIMEOUT_MS,
      signal: query.signal,
    });
    if (answer.kind === 'read') {
      const toldAt = readHttpDate(answer.reply.headers['date']);
      return { kind: 'read', page: answer.value, toldAt };
    }
    return { kind: 'unavailable', error: errorIn(connection, answer, query.now) };
  } catch (thrown) {
    // A key or an address that is missing, or a cursor that no path can hold.
    const error = isKinoraError(thrown)
      ? thrown
      : errorOf(connection, 'invalid_reply', messageOf(thrown), { cause: thrown });
    return { kind: 'unavailable', error };
  }
}

/** A moment that no date can hold is none. */
function timed(candidate: Candidate): Candidate {
  return Number.isFinite(candidate.sentAt) ? candidate : { ...candidate, sentAt: undefined };
}

/** What a refused list says of whoever asks; any other word is about something else. */
const REFUSALS: readonly Meaning[] = [
  'unauthenticated',
  'forbidden',
  'insufficient_funds',
  'rate_limited',
  'provider_unavailable',
];

function errorIn(
  connection: Connection,
  answer: Exclude<Answer<SearchPage>, { kind: 'read' }>,
  nowMs: number,
): KinoraError {
  if (answer.kind === 'lost') {
    const { reason, message, cause } = answer.failure;
    return errorOf(connection, reason === 'aborted' ? 'aborted' : 'network', message, { cause });
  }
  const { status, headers, excerpt } = answer.reply;
  if (answer.kind === 'unreadable') {
    return errorOf(connection, 'invalid_reply', plain(excerpt), { httpStatus: status });
  }
  const { means, message, providerCodes } = answer.refusal;
  const code = REFUSALS.includes(means) ? (means as ErrorCode) : 'invalid_reply';
  return errorOf(connection, code, message, {
    httpStatus: status,
    providerCode: providerCodes[0],
    retryAfterMs: retryAfterMs(headers, nowMs),
  });
}

function errorOf(
  { adapter }: Connection,
  code: ErrorCode,
  message: string,
  more: Partial<KinoraErrorDetails>,
): KinoraError {
  return new KinoraError(code, `the list of jobs could not be read: ${message}`, {
    phase: 'check',
    mayHaveCharged: 'unknown',
    provider: adapter.id,
    ...more,
  });
}
