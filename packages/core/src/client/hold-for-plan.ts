import { holdFor } from '../routing/ceiling.ts';
import { estimateOf } from '../routing/estimate.ts';
import type { AttemptRow, JobOptions } from '../store/rows.ts';
import type { Plan } from './plan.ts';

/**
 * What an attempt of a plan holds, beside what earlier attempts of the job may come to.
 * @throws KinoraError `budget_exceeded` or `price_unknown`
 */
export function holdForPlan(
  { adapter, id: model, model: facts, translated }: Plan,
  options: JobOptions,
  earlier: readonly AttemptRow[] = [],
): number | undefined {
  const { expectedMicroUsd } = options;
  const estimateMicroUsd = estimateOf(facts, translated.body);
  const purchase = { provider: adapter.id, model, expectedMicroUsd, estimateMicroUsd };
  return holdFor(purchase, options, earlier);
}
