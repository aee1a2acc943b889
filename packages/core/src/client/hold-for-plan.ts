import { holdFor } from '../routing/ceiling.ts';
import { estimateOf } from '../routing/estimate.ts';
import type { AttemptRow, JobOptions } from '../store/rows.ts';
import type { Plan } from './plan.ts';

/**
 * What an attempt of a plan holds, beside what earlier attempts of the job may come to.
 * @throws KinoraError `budget_exceeded` or `price_unknown`
 */
export function holdForPlan(
  { adapter, id: model, model: facts, translated, liveMicroUsd }: Plan,
  options: JobOptions,
  earlier: readonly AttemptRow[] = [],
): number | undefined {
  const { expectedMicroUsd } = options;
  const estimateMicroUsd = higherOf(estimateOf(facts, translated.body), liveMicroUsd);
  const purchase = { provider: adapter.id, model, expectedMicroUsd, estimateMicroUsd };
  return holdFor(purchase, options, earlier);
}

/** A ceiling is held to the dearer of the catalogue's price and the provider's own. */
function higherOf(listed: number | undefined, live: number | undefined): number | undefined {
  if (listed === undefined || live === undefined) return listed ?? live;
  return Math.max(listed, live);
}
