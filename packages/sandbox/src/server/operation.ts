import type { Context } from 'hono';
import { applyWireEffect, isWireEffect } from '../faults/apply-wire-effect.ts';
import type { Occasion } from '../faults/fault.ts';
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
}

export type Handler = (context: Context<Env>) => Response | Promise<Response>;

/** A route handler that scripted faults can strike. */
export function operation(world: World, about: Operation, handler: Handler) {
  return async (context: Context<Env>): Promise<Response> => {
    const model = about.model?.(context);
    const { provider } = about;
    for (const on of about.on) {
      const effect = world.faults.take(isWireEffect, { on, provider, model });
      if (effect === undefined) continue;
      return applyWireEffect(effect, { context, answer: async () => handler(context) });
    }
    return handler(context);
  };
}
