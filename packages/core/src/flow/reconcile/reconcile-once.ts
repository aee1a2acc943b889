import type { Connection } from '../../engine/connection.ts';
import { search } from '../../engine/search.ts';
import type { AttemptRow } from '../../store/rows.ts';
import type { Verdict } from './verdict.ts';

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
  const { search: list, name } = connection.adapter;
  if (list === undefined) return { kind: 'undecidable', reason: `${name} lists no jobs` };
  const { model, apiVersion, sentAt = doubt.now } = doubt.intent;
  const { now, signal } = doubt;
  const asked = { model, apiVersion, from: sentAt, until: now, now, signal };
  const listed = await search(connection, list, asked);
  const lookAgainAt = now + 60_000;
  if (listed.kind === 'unavailable') return { kind: 'undecided', lookAgainAt, error: listed.error };
  return { kind: 'undecided', lookAgainAt };
}
