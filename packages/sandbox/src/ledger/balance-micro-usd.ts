import type { Provider } from '../provider.ts';
import type { Ledger } from './ledger.ts';

/** What every sandbox account starts with. */
const START_MICRO_USD = 1_000_000_000;

/** What an account still holds after its charges and refunds. */
export function balanceMicroUsd(ledger: Ledger, provider: Provider): number {
  return ledger
    .entriesOf(provider)
    .filter(({ refunded }) => !refunded)
    .reduce((left, { microUsd }) => left - microUsd, START_MICRO_USD);
}
