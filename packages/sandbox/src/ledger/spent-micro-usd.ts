import type { Provider } from '../provider.ts';
import type { Ledger } from './ledger.ts';

/** What a provider has charged so far, refunds taken off. */
export function spentMicroUsd(ledger: Ledger, provider: Provider): number {
  return ledger.entries
    .filter((entry) => entry.provider === provider && !entry.refunded)
    .reduce((sum, { microUsd }) => sum + microUsd, 0);
}
