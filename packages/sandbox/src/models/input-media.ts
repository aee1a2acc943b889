import type { Model } from '@kinora/core/adapter';
import type { JsonObject } from './json-object.ts';

/** The first input picture these values name, as the caller wrote it. */
export function inputImage(model: Model, values: JsonObject): string | undefined {
  for (const [field, { media }] of Object.entries(model.fields)) {
    if (media !== 'image') continue;
    const value = values[field];
    const one: unknown = Array.isArray(value) ? value[0] : value;
    if (typeof one === 'string') return one;
  }
  return undefined;
}
