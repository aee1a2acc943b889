import type { Billing } from '../../src/routing/possibly-billed.ts';
import type { AttemptRow } from '../../src/store/rows.ts';

type Attempt = Billing & Pick<AttemptRow, 'number' | 'provider'>;

/** An attempt at 40 cents, in what the rules on money look at. */
export function attempt(
  state: AttemptRow['state'],
  charged: AttemptRow['charged'],
  more: Partial<Attempt> = {},
): Attempt {
  const { number = 1, provider = 'acme', estimateMicroUsd = 400_000, holdMicroUsd = 0 } = more;
  return { number, provider, state, charged, estimateMicroUsd, holdMicroUsd, ...more };
}
