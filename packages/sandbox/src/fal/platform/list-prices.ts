import type { Context } from 'hono';
import type { Env } from '../../server/env.ts';
import type { World } from '../../world/world.ts';
import { endpointIds } from './endpoint-ids.ts';
import { cutPage } from './page.ts';
import { platformError } from './platform-error.ts';

/** What one unit of an endpoint costs, as the platform API tells it. */
export interface UnitPrice {
  readonly endpoint_id: string;
  readonly unit_price: number;
  readonly unit: string;
  readonly currency: 'USD';
}

const MOST_IDS = 50;

/** GET /v1/models/pricing: one price per endpoint, for 1 to 50 of them. */
export function listPrices(world: World, context: Context<Env>): Response {
  const ids = endpointIds(context);
  if (ids.length === 0 || ids.length > MOST_IDS) {
    return platformError(context, 'validation_error', 'endpoint_id: 1 to 50 values are due');
  }
  const unknown = ids.find((id) => world.catalogue.get('fal', id) === undefined);
  if (unknown !== undefined) {
    return platformError(context, 'not_found', `Endpoint ${unknown} was not found`);
  }
  const found = ids.map((id) => unitPrice(world, id)).filter((price) => price !== undefined);
  const { items: prices, ...page } = cutPage(found, context.req.query());
  return context.json({ prices, ...page });
}

/** The price of one endpoint; undefined where only the sandbox's own tariff is known. */
export function unitPrice(world: World, modelId: string): UnitPrice | undefined {
  const model = world.catalogue.get('fal', modelId);
  const price = model && world.priceOf({ provider: 'fal', modelId, model });
  if (price === undefined) return undefined;
  return {
    endpoint_id: modelId,
    unit_price: price.microUsd / 1e6,
    unit: price.per === 'video' ? 'videos' : 'seconds',
    currency: 'USD',
  };
}
