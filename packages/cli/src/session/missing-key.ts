import type { ProviderId } from './provider-ids.ts';
import { keyOf } from './providers.ts';

/** What to do where a provider's key is not set. */
export function missingKeyText(id: ProviderId): string {
  const { variables, page } = keyOf(id, {});
  return `No API key of ${id} is set: set ${variables[0] ?? ''}. Keys are made at ${page}.`;
}
