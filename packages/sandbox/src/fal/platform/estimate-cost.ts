import type { Context } from 'hono';
import * as z from 'zod/mini';
import { checkInput } from '../../models/check-input.ts';
import type { Env } from '../../server/env.ts';
import type { World } from '../../world/world.ts';
import { unitPrice } from './list-prices.ts';
import { platformError } from './platform-error.ts';

const estimate = z.object({
  estimate_type: z.enum(['unit_price', 'historical_api_price']),
  endpoints: z.record(
    z.string(),
    z.union([
      z.object({ unit_quantity: z.number().check(z.gt(0)) }),
      z.object({ call_quantity: z.int().check(z.minimum(1)) }),
    ]),
  ),
});

/** POST /v1/models/pricing/estimate: quantities at the unit price, or calls at what one costs. */
export async function estimateCost(world: World, context: Context<Env>): Promise<Response> {
  const said = estimate.safeParse(await context.req.json().catch(() => undefined));
  if (!said.success) return platformError(context, 'validation_error', z.prettifyError(said.error));
  let total = 0;
  for (const [id, quantity] of Object.entries(said.data.endpoints)) {
    const cost =
      'unit_quantity' in quantity
        ? times(unitPrice(world, id)?.unit_price, quantity.unit_quantity)
        : times(callPrice(world, id), quantity.call_quantity);
    if (cost === undefined) {
      return platformError(context, 'not_found', `Endpoint ${id} has no known price`);
    }
    total += cost;
  }
  const { estimate_type } = said.data;
  return context.json({ estimate_type, total_cost: total, currency: 'USD' });
}

function times(price: number | undefined, quantity: number): number | undefined {
  return price === undefined ? undefined : price * quantity;
}

/** What one call costs with the model's defaults. */
function callPrice(world: World, modelId: string): number | undefined {
  const model = world.catalogue.get('fal', modelId);
  if (model === undefined || unitPrice(world, modelId) === undefined) return undefined;
  const { values } = checkInput(model.fields, {});
  return world.chargeOf({ provider: 'fal', modelId, model, values }).microUsd / 1e6;
}
