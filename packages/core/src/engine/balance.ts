import type { BalanceSource } from '../contract/prices.ts';
import { isKinoraError } from '../errors/kinora-error.ts';
import { messageOf } from '../transport/failure.ts';
import type { Connection } from './connection.ts';
import { exchange } from './exchange.ts';
import { unanswered, untold, type Untold } from './price.ts';
import { plain } from './refusal.ts';

/** What asking for a balance came to, in millionths of a US dollar. */
export type BalanceAnswer = { readonly kind: 'told'; readonly microUsd: number } | Untold;

const BALANCE_TIMEOUT_MS = 10_000;

/** Asks once what is left on the account. Never throws for what comes back. */
export async function askBalance(
  connection: Connection,
  { route, reads }: BalanceSource,
  signal?: AbortSignal,
): Promise<BalanceAnswer> {
  try {
    const asked = { route, reads, timeoutMs: BALANCE_TIMEOUT_MS, signal };
    const answer = await exchange(connection, asked);
    if (answer.kind !== 'read') return unanswered(answer);
    const { usd, currency = 'USD' } = answer.value;
    if (currency.toUpperCase() !== 'USD') {
      return untold('invalid_reply', `the balance is in ${plain(currency)}`);
    }
    const microUsd = Math.round(usd * 1e6);
    if (Number.isSafeInteger(microUsd)) return { kind: 'told', microUsd };
    return untold('invalid_reply', `no balance: ${usd}`);
  } catch (thrown) {
    // A key or an address that is missing.
    if (isKinoraError(thrown)) return untold(thrown.code, thrown.plainMessage);
    return untold('invalid_reply', messageOf(thrown));
  }
}
