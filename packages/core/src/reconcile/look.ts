import type { Candidate, Ledger, Search } from '../contract/search.ts';
import type { Connection } from '../engine/connection.ts';
import { search, type Listed } from '../engine/search.ts';
import type { AttemptRow } from '../store/rows.ts';
import { asFarAsClocksAgree, toldAtIn } from './clocks-apart.ts';

/** What is looked for in a provider's lists: jobs of a model, from a moment on. */
export interface Wanted {
  readonly model: string;
  /** In milliseconds since 1970. */
  readonly from: number;
  /** The ledger too, to see that a job is absent. */
  readonly ledger: Ledger | undefined;
}

/** What a provider's lists said at one moment. */
export interface Look {
  /** When it began, in milliseconds since 1970. */
  readonly at: number;
  /** Without the jobs that attempts have. */
  readonly listed: Listed;
  /** Bills for jobs that are neither listed nor had by an attempt; absent when not asked for. */
  readonly billed: Listed | undefined;
  /** Attempts of the same provider and account that were in doubt then. */
  readonly siblings: readonly AttemptRow[];
}

/** What the store knows around a look. */
export interface Surroundings {
  readonly siblings: () => Promise<readonly AttemptRow[]>;
  /** Whether an attempt has this request id already. */
  readonly owned: (requestId: string) => Promise<boolean>;
}

/** Reads the lists once. Costs nothing, and rejects only when a question to the store does. */
export async function takeLook(
  connection: Connection,
  list: Search,
  { ledger, model, from, now }: Wanted & { readonly now: number },
  store: Surroundings,
): Promise<Look> {
  const question = { model, from, now };
  // The ledger first: what was billed before the list is read should be in it.
  const booked = ledger && (await search(connection, ledger, question));
  const read = await search(connection, list, question);
  const toldAt = toldAtIn(booked) ?? toldAtIn(read);
  const listed = asFarAsClocksAgree(read, { now, toldAt });
  const ids = new Set(candidatesIn(listed).map(({ requestId }) => requestId));
  const bills = candidatesIn(booked).filter(
    (bill) => !ids.has(bill.requestId) && (bill.model ?? model) === model,
  );
  const siblings = await store.siblings();
  // Last: what one of those has found meanwhile is its own.
  const open = await withoutOwned(candidatesIn(listed), store);
  const unknown = await withoutOwned(bills, store);
  return { at: now, listed: only(open, listed), billed: booked && only(unknown, booked), siblings };
}

export async function withoutOwned(
  candidates: readonly Candidate[],
  { owned }: Pick<Surroundings, 'owned'>,
): Promise<readonly Candidate[]> {
  const left: Candidate[] = [];
  for (const candidate of candidates) {
    if (!(await owned(candidate.requestId))) left.push(candidate);
  }
  return left;
}

function candidatesIn(listed: Listed | undefined): readonly Candidate[] {
  return listed?.kind === 'listed' ? listed.candidates : [];
}

function only(candidates: readonly Candidate[], listed: Listed): Listed {
  return listed.kind === 'listed' ? { ...listed, candidates } : listed;
}
