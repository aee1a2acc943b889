import type { Bill, BilledJob, BillEntry } from '../contract/prices.ts';
import type { Connection } from './connection.ts';
import { exchange } from './exchange.ts';

const BILL_TIMEOUT_MS = 20_000;

/**
 * What a job was billed less what was paid back, in millionths of a US dollar; undefined where the
 * provider does not tell, does not tell yet, or not with certainty. Asks once and never throws.
 */
export async function askBill(
  connection: Connection,
  bill: Bill,
  job: BilledJob,
  signal?: AbortSignal,
): Promise<number | undefined> {
  try {
    const answer = await exchange(connection, {
      route: bill.route(job),
      ...(bill.body !== undefined && { json: bill.body(job) }),
      reads: bill.reads,
      timeoutMs: BILL_TIMEOUT_MS,
      signal,
    });
    // What is on a further page could change the sum.
    if (answer.kind !== 'read' || answer.value.hasMore) return undefined;
    return sumOf(answer.value.entries.filter(({ requestId }) => requestId === job.requestId));
  } catch {
    return undefined;
  }
}

function sumOf(entries: readonly BillEntry[]): number | undefined {
  if (!entries.some(({ kind }) => kind === 'charge')) return undefined;
  // Whether a refund is written below 0 is not documented; it is one either way.
  const amounts = entries.map(({ kind, usd = Number.NaN }) =>
    kind === 'refund' ? -Math.abs(usd) : usd,
  );
  if (entries.some(({ kind, usd = 0 }) => kind === 'charge' && usd < 0)) return undefined;
  const microUsd = amounts.reduce((sum, usd) => sum + Math.round(usd * 1e6), 0);
  return Number.isSafeInteger(microUsd) && microUsd >= 0 ? microUsd : undefined;
}
