import type { JobLinks } from '../job/job-ref.ts';
import type { Reader } from './reader.ts';
import type { Route } from './route.ts';

/** Where a provider lists the account's own jobs, page by page. Asking costs nothing. */
export interface Listing {
  readonly route: (query: SearchQuery) => Route;
  readonly body?: (query: SearchQuery) => Readonly<Record<string, unknown>>;
  readonly reads: Reader<SearchPage>;
}

/** The list in which a job is looked for whose submit went unanswered. */
export interface Search extends Listing {
  /** How long after a submit a job may still be missing, in milliseconds. */
  readonly lagMs: number;
  /** How long a job may be missing besides, because it has not ended; 0 where all are listed. */
  readonly unfinishedMs: number;
  /** How long after its submit a job stays in the list, in milliseconds. */
  readonly keptMs: number;
  /** API versions under which every job is listed; absent: all. Jobs of others may be found. */
  readonly apiVersions?: readonly string[];
}

/** The list of what was billed, which has to agree before a job is taken for absent. */
export interface Ledger extends Listing {
  /** A ledger that opens to an administrator's key alone is done without when it is refused. */
  readonly opensTo: 'any-key' | 'admin-key';
}

/** What is looked for: all jobs of a model, and maybe more, from a moment on until now. */
export interface SearchQuery {
  readonly model: string;
  /** Moments in milliseconds since 1970. */
  readonly from: number;
  readonly now: number;
  /** 1 for the first. */
  readonly page: number;
  /** What the page before said of this one. */
  readonly cursor?: string | undefined;
}

export interface SearchPage {
  readonly candidates: readonly Candidate[];
  readonly hasMore: boolean;
  /** How many there are on all pages, where pages are counted from the first job. */
  readonly total?: number | undefined;
  /** How the next page is asked for, where its number is not enough. */
  readonly cursor?: string | undefined;
}

/** A job of the account that may be the one that is looked for. */
export interface Candidate {
  readonly requestId: string;
  readonly model?: string | undefined;
  /** When the provider took it, or billed it, in milliseconds since 1970. */
  readonly sentAt?: number | undefined;
  /** What was sent, as the provider kept it. */
  readonly input?: unknown;
  /** The provider's word, in its own spelling. */
  readonly state?: string | undefined;
  readonly links?: JobLinks | undefined;
}
