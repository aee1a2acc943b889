import type { Profile } from '../contract/adapter.ts';
import type { VideoRequest } from '../request/video-request.ts';
import { splitName } from './choose-model.ts';
import { takes } from './choose-endpoint.ts';
import { familyAt } from './family-at.ts';
import { knownModel, loadCatalogues } from './known-models.ts';

/**
 * Loads the catalogues that a request may need: none where the models at hand take it at the
 * providers that are asked, all where nobody asked knows the name.
 */
export async function loadModels(
  request: VideoRequest,
  adapters: readonly Profile[],
  providers: readonly string[] | undefined,
): Promise<void> {
  const [prefix, name] = splitName(request.model);
  const ids = prefix === undefined ? providers : [prefix];
  const asked = adapters.filter(({ id }) => ids?.includes(id) ?? true);
  // Who else offers it must be known where nobody is named.
  const isNamed = ids !== undefined || adapters.length === 1;
  await loadCatalogues(asked.filter((adapter) => !isNamed || !isAtHand(adapter, request, name)));
  const isKnown = (adapter: Profile) =>
    knownModel(adapter, name) !== undefined || familyAt(adapter, request) !== undefined;
  if (prefix === undefined && !asked.some(isKnown)) await loadCatalogues(adapters);
}

function isAtHand(adapter: Profile, request: VideoRequest, name: string): boolean {
  if (Object.hasOwn(adapter.models, name)) return true;
  const own = Object.values(adapter.models).filter(({ family }) => family === name);
  return own.some((model) => takes(model, request, adapter));
}
