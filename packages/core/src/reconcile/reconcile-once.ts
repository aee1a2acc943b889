import type { Search } from '../contract/search.ts';
import { accountOf, type Connection } from '../engine/connection.ts';
import { orAborted } from '../transport/or-aborted.ts';
import type { AttemptRow } from '../store/rows.ts';
import { confirmAbsence } from './confirm-absence.ts';
import { bearsSeed, canBe } from './fit.ts';
import { takeLook, withoutOwned, type Look, type Surroundings } from './look.ts';
import type { Looks } from './looks.ts';
import { freshSince, momentsOf, takenWithin, type Moments, type TimeSpan } from './times.ts';
import type { Verdict } from './verdict.ts';
import { verdictOn } from './verdict-on.ts';
import { later, undecidable, whileUnreadable } from './wait.ts';

/** An attempt whose submit went unanswered, and what the store knows around it. */
export interface Doubt extends Surroundings {
  readonly intent: AttemptRow;
  /** In milliseconds since 1970. */
  readonly now: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Looks once for a job whose submit went unanswered, in the lists that its provider has. Costs
 * nothing, and rejects only when a question to the store does, or the signal is aborted.
 */
export async function reconcileOnce(
  connection: Connection,
  doubt: Doubt,
  looks: Looks,
): Promise<Verdict> {
  const { adapter } = connection;
  const { search: list } = adapter;
  const taken = takenWithin(doubt.intent);
  if (list === undefined) return undecidable(`${adapter.name} has no list of jobs`);
  if (taken === undefined) return undecidable('it is not known when it was sent');
  const { account } = doubt.intent;
  const isOwnKey = account === undefined || account === ownAccount(connection);
  const sought: Sought = { ...doubt, list, taken, moments: momentsOf(taken, list), isOwnKey };
  const look = await orAborted(lookFor(connection, sought, looks), doubt.signal);
  return verdictFrom(connection, sought, look);
}

/** What is looked for, and where. */
interface Sought extends Doubt {
  readonly list: Search;
  readonly taken: TimeSpan;
  readonly moments: Moments;
  /** Another key's list shows no absence. */
  readonly isOwnKey: boolean;
}

function lookFor(connection: Connection, sought: Sought, looks: Looks): Promise<Look> {
  const { intent, now, list, taken, moments, isOwnKey } = sought;
  const { id, ledger } = connection.adapter;
  const { model, account } = intent;
  const maybeAbsent = isOwnKey && now >= moments.settledAt;
  const wanted = { model, from: taken.from, ledger: maybeAbsent ? ledger : undefined };
  const need = {
    ...wanted,
    list: JSON.stringify([id, ownAccount(connection), account, model]),
    reader: intent.id,
    since: freshSince(intent, now, moments),
    now,
  };
  return looks.share(need, () => takeLook(connection, list, { ...wanted, now }, sought));
}

async function verdictFrom(connection: Connection, sought: Sought, look: Look): Promise<Verdict> {
  const { intent, list, taken, moments, isOwnKey } = sought;
  const { model } = intent;
  const { ledger, models } = connection.adapter;
  const { at: now, listed, billed, siblings } = look;
  const waiting = { intent, moments, now };
  if (listed.kind === 'unavailable') {
    const { error } = listed;
    return whileUnreadable(waiting, error, error.plainMessage);
  }
  const possible = listed.candidates.filter(
    (candidate) => canBe(intent, candidate) || bearsSeed(intent, candidate),
  );
  // Some have found their owner since then.
  const candidates = await withoutOwned(possible, sought);
  const fields = Object.hasOwn(models, model) ? models[model]?.fields : undefined;
  const known = { list, ...listed, candidates, siblings, isOwnKey, fields, now };
  const verdict = verdictOn(intent, known);
  if (verdict.kind !== 'absent' || ledger === undefined) return verdict;
  // A clock that was set back meanwhile.
  if (billed === undefined) return later(waiting);
  const bills = billed.kind === 'listed' ? billed.candidates : [];
  const unknown = bills.filter(({ sentAt = taken.from }) => sentAt >= taken.from);
  return confirmAbsence(waiting, { ledger, list, booked: billed, unknown });
}

/** Undefined where no key is set: the list then says so. */
function ownAccount(connection: Connection): string | undefined {
  try {
    return accountOf(connection);
  } catch {
    return undefined;
  }
}
