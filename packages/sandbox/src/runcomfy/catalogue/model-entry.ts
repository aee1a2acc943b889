import type { Model } from '@kinora/core/adapter';
import type { World } from '../../world/world.ts';

/** One model as the catalogue tells it, without the schema of its input. */
export function modelEntry(world: World, modelId: string, model: Model) {
  const names = Object.keys(model.fields);
  return {
    model_id: modelId,
    display_name: modelId,
    description: '',
    categories: [model.task],
    kind: 'model',
    ...priceTags(world, modelId, model),
    pricing_note: '',
    model_url: `https://www.runcomfy.com/models/${modelId}`,
    inputs: names,
    required_inputs: names.filter((name) => model.fields[name]?.required === true),
  };
}

/** Nothing where no price is known: the sandbox's own tariff is not the provider's price. */
function priceTags(world: World, modelId: string, model: Model) {
  const price = world.priceOf({ provider: 'runcomfy', modelId, model });
  if (price === undefined) return {};
  const unit = price.per === 'video' ? 'output' : 'second';
  return { base_price_usd: price.microUsd / 1e6, price_unit: unit };
}
