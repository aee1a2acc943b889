import type { Candidate } from '../contract/search.ts';
import { accountOf, type Connection } from '../engine/connection.ts';
import { search } from '../engine/search.ts';
import type { AttemptRow } from '../store/rows.ts';
import { confirmAbsence } from './confirm-absence.ts';
import { canBe } from './fit.ts';
import { momentsOf, takenWithin } from './times.ts';
import type { Verdict } from './verdict.ts';
import { verdictOn } from './verdict-on.ts';
import { LIST_PATIENCE_MS, undecidable, waitUntil } from './wait.ts';

/** An attempt whose submit went unanswered, and what the store knows around it. */
export interface Doubt {
  readonly intent: AttemptRow;
  /** Attempts of the same provider and account that are in doubt too. */
  readonly siblings: readonly AttemptRow[];
  /** Whether an attempt has this request id already. */
  readonly owned: (requestId: string) => Promise<boolean>;
  /** In milliseconds since 1970. */
  readonly now: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Looks once for a job whose submit went unanswered, in the lists that its provider has. Costs
 * nothing, and rejects only when `owned` does.
 */
export async function reconcileOnce(connection: Connection, doubt: Doubt): Promise<Verdict> {
  const { adapter } = connection;
  const { search: list, ledger, models } = adapter;
  const { intent, siblings, now, signal } = doubt;
  const taken = takenWithin(intent);
  if (list === undefined) return undecidable(`${adapter.name} has no list of jobs`);
  if (taken === undefined) return undecidable('it is not known when it was sent');

  const moments = momentsOf(taken, list);
  const waiting = { intent, moments, now };
  const { model } = intent;
  const { from } = taken;
  const listed = await search(connection, list, { model, from, now, signal });
  if (listed.kind === 'unavailable') {
    const { error } = listed;
    const end = moments.settledAt + LIST_PATIENCE_MS;
    return waitUntil(end, waiting, error.plainMessage, error);
  }
  const possible = listed.candidates.filter((candidate) => canBe(intent, candidate));
  const owned = await ownedAmong(possible, doubt);
  const isOwnKey = intent.account === undefined || intent.account === accountOf(connection);
  const fields = Object.hasOwn(models, model) ? models[model]?.fields : undefined;
  const verdict = verdictOn(intent, { list, ...listed, owned, siblings, isOwnKey, fields, now });
  if (verdict.kind !== 'absent' || ledger === undefined) return verdict;

  const booked = await search(connection, ledger, { model, from, now, signal });
  const ids = new Set(listed.candidates.map(({ requestId }) => requestId));
  const bills = (booked.kind === 'listed' ? booked.candidates : []).filter(
    (bill) =>
      !ids.has(bill.requestId) && (bill.model ?? model) === model && (bill.sentAt ?? from) >= from,
  );
  const paid = await ownedAmong(bills, doubt);
  const unknown = bills.filter(({ requestId }) => !paid.has(requestId));
  return confirmAbsence(waiting, { ledger, list, booked, unknown });
}

async function ownedAmong(
  candidates: readonly Candidate[],
  { owned }: Doubt,
): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (const { requestId } of candidates) {
    if (await owned(requestId)) ids.add(requestId);
  }
  return ids;
}
