import { unpackCatalogue, type Model } from '@kinora/core/catalogue';
import { data } from './data.ts';

/** fal's catalogue, by endpoint id. A model without fields takes `providerOptions` alone. */
export function readCatalogue(): Readonly<Record<string, Model>> {
  return unpackCatalogue(data);
}
