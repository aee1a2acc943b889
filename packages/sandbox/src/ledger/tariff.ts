import type { Model, Price } from '@kinora/core/adapter';
import { clipLength } from '../models/clip-length.ts';
import type { JsonObject } from '../models/json-object.ts';
import type { Provider } from '../provider.ts';

/** Millionths of a US dollar per accepted submit, by provider and model id. */
export type Tariff = Readonly<Partial<Record<Provider, Readonly<Record<string, number>>>>>;

/** What one submit costs on the sandbox, and whose figure that is. */
export interface Charge {
  readonly microUsd: number;
  readonly basis: 'list price' | 'caller' | 'sandbox tariff';
}

/** What is sold: a model and the values it is run with. */
export interface Sale {
  readonly provider: Provider;
  readonly modelId: string;
  readonly model: Model;
  readonly values: JsonObject;
}

/** The sandbox's own figure for models without a known list price; no provider charges it. */
export const SANDBOX_TARIFF_MICRO_USD = 400_000;

/** What a model costs per video or second: the caller's figure, else its list price. */
export function priceOf(
  tariff: Tariff,
  { provider, modelId, model }: Pick<Sale, 'provider' | 'modelId' | 'model'>,
): (Pick<Price, 'microUsd' | 'per'> & { readonly basis: Charge['basis'] }) | undefined {
  const own = tariff[provider];
  const figure = own !== undefined && Object.hasOwn(own, modelId) ? own[modelId] : undefined;
  if (figure !== undefined) return { microUsd: figure, per: 'video', basis: 'caller' };
  return model.price === undefined ? undefined : { ...model.price, basis: 'list price' };
}

/** What one submit costs: by its price, or by the sandbox's own tariff where it has none. */
export function chargeOf(tariff: Tariff, sale: Sale): Charge {
  const price = priceOf(tariff, sale);
  if (price === undefined) return { microUsd: SANDBOX_TARIFF_MICRO_USD, basis: 'sandbox tariff' };
  const { frames, fps } = clipLength(sale.model, sale.values);
  const units = price.per === 'video' ? 1 : frames / fps;
  return { microUsd: Math.round(price.microUsd * units), basis: price.basis };
}
