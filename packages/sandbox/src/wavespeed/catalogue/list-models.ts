import type { Model } from '@kinora/core/adapter';
import type { Context } from 'hono';
import type { Env } from '../../server/env.ts';
import { originOf } from '../../server/origin-of.ts';
import type { World } from '../../world/world.ts';
import { succeeded } from '../envelope.ts';
import { requestSchema } from './request-schema.ts';

/** GET /models: the whole catalogue at once, each model with the schema of its input. */
export function listModels(world: World, context: Context<Env>): Response {
  const server = `${originOf(context)}/wavespeed`;
  const models = world.catalogue.list('wavespeed').map(([modelId, model], index) => ({
    model_id: modelId,
    name: modelId,
    description: '',
    type: model.task,
    ...priceTags(world, modelId, model),
    sort_order: index + 1,
    discount_rate: 1,
    promotion_discount_rate: 1,
    api_schema: {
      api_schemas: [
        {
          type: 'model_run',
          method: 'POST',
          server,
          api_path: `/api/${model.apiVersion ?? 'v3'}/${modelId}`,
          request_schema: requestSchema(model),
        },
      ],
    },
  }));
  return succeeded(context, models);
}

/** Nothing where no price is known: the sandbox's own tariff is not the provider's price. */
function priceTags(world: World, modelId: string, model: Model) {
  const price = world.priceOf({ provider: 'wavespeed', modelId, model });
  if (price === undefined) return {};
  const total = price.per === 'video' ? 'base_price' : 'base_price * duration';
  return { base_price: price.microUsd / 1e6, formula: `{"total_price": ${total}}` };
}
