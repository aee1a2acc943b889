import type { Model } from '@kinora/core/adapter';
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

/** The sandbox's own figure for models without a known list price; no provider charges it. */
export const SANDBOX_TARIFF_MICRO_USD = 400_000;

interface Sale {
  readonly provider: Provider;
  readonly modelId: string;
  readonly model: Model;
  readonly values: JsonObject;
}

/** The caller's figure, else the list price of the model, else the sandbox's own tariff. */
export function chargeOf(tariff: Tariff, { provider, modelId, model, values }: Sale): Charge {
  const own = tariff[provider];
  const figure = own !== undefined && Object.hasOwn(own, modelId) ? own[modelId] : undefined;
  if (figure !== undefined) return { microUsd: figure, basis: 'caller' };
  const { price } = model;
  if (price === undefined) return { microUsd: SANDBOX_TARIFF_MICRO_USD, basis: 'sandbox tariff' };
  if (price.per === 'video') return { microUsd: price.microUsd, basis: 'list price' };
  const { frames, fps } = clipLength(model, values);
  return { microUsd: Math.round((price.microUsd * frames) / fps), basis: 'list price' };
}
