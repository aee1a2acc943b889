import type { RemoteRequest } from '../store/job-store.ts';
import type { AttemptRow } from '../store/rows.ts';
import type { StepContext } from './context.ts';
import { countedMicroUsd } from './end.ts';

/** States in which an attempt's hold has become what it was thought to cost. */
const SETTLED: readonly AttemptRow['state'][] = ['succeeded', 'failed', 'cancelled'];

/**
 * What a provider has billed in the end, less what it has paid back, takes the place of what was
 * counted for an attempt until then; in its budget too.
 */
export async function keepBill(
  { store }: Pick<StepContext, 'store'>,
  asked: RemoteRequest,
  billedMicroUsd: number,
): Promise<void> {
  const attempt = await store.attemptByRequest(asked);
  if (attempt === undefined || !SETTLED.includes(attempt.state)) return;
  if (attempt.actualMicroUsd === billedMicroUsd) return;
  const { version, budget, charged } = attempt;
  const row: AttemptRow = {
    ...attempt,
    version: version + 1,
    actualMicroUsd: billedMicroUsd,
    charged: charged === 'refund-pending' && billedMicroUsd === 0 ? 'refunded' : charged,
  };
  const spentMicroUsd = billedMicroUsd - countedMicroUsd(attempt);
  // Whoever has changed the attempt meanwhile goes first: the bill can be asked for again.
  await store.commit([
    { kind: 'attempt', row, was: version },
    ...(budget === undefined
      ? []
      : [{ kind: 'spend', budget, heldMicroUsd: 0, spentMicroUsd } as const]),
  ]);
}
