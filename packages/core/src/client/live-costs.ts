import { quotedPriceOf } from '../routing/quoted-price.ts';
import { askLive } from './ask-live.ts';
import type { Core } from './core.ts';
import type { Plan } from './plan.ts';

/**
 * What each plan would cost in millionths of a US dollar: by its provider's own price where it
 * tells one within seconds, else by the catalogue's.
 */
export async function liveCosts(
  core: Core,
  plans: readonly Plan[],
  signal: AbortSignal | undefined,
): Promise<(plan: Plan) => number | undefined> {
  const asked = plans.map(async (plan) => {
    const answer = await askLive(core, plan, signal);
    const told = { answer, at: core.clock.now() };
    return [plan, quotedPriceOf(plan, plan.translated.body, told).costMicroUsd] as const;
  });
  const costs = new Map(await Promise.all(asked));
  return (plan) => costs.get(plan);
}
