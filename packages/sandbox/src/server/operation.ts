import type { Context } from 'hono';
import { applyWireEffect, isWireEffect } from '../faults/apply-wire-effect.ts';
import type { Effect, Occasion } from '../faults/fault.ts';
import { canRefuse, isRefuseEffect, type RefuseEffect } from '../faults/reply-effect.ts';
import type { WireEffect } from '../faults/wire-effect.ts';
import type { Provider } from '../provider.ts';
import type { World } from '../world/world.ts';
import type { Env } from './env.ts';

/** What a route does, so that faults can find it. */
export interface Operation {
  readonly provider: Provider;
  /** Every occasion this call is; where checking and reading the result are one call, both. */
  readonly on: readonly Occasion[];
  /** The model the call is about, where that can be told. */
  readonly model?: (context: Context<Env>) => string | undefined;
  /** Refuses a call in the provider's own words; without it, no fault can. */
  readonly refuse?: Refuse;
}

export type Refuse = (context: Context<Env>, effect: Omit<RefuseEffect, 'kind'>) => Response;

export type Handler = (context: Context<Env>) => Response | Promise<Response>;

/** A route handler that scripted faults can strike. */
export function operation(world: World, about: Operation, handler: Handler) {
  const { provider, refuse } = about;
  const canStrike = (effect: Effect): effect is WireEffect | RefuseEffect =>
    isWireEffect(effect) ||
    (refuse !== undefined && isRefuseEffect(effect) && canRefuse(provider, effect));
  return async (context: Context<Env>): Promise<Response> => {
    const model = about.model?.(context);
    for (const on of about.on) {
      const effect = world.faults.take(canStrike, { on, provider, model });
      if (effect === undefined) continue;
      if (isWireEffect(effect)) {
        return applyWireEffect(effect, { context, answer: async () => handler(context) });
      }
      if (refuse !== undefined) return refuse(context, effect);
    }
    return handler(context);
  };
}
