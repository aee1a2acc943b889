import type { Model } from '../contract/model.ts';
import { knownModels, loadCatalogues } from '../routing/known-models.ts';
import type { Core } from './core.ts';

/** One endpoint of one provider; `provider:id` names it in a request, and so does its family. */
export interface ModelEntry extends Model {
  readonly provider: string;
  readonly id: string;
}

export async function listModels({ adapters }: Pick<Core, 'adapters'>): Promise<ModelEntry[]> {
  await loadCatalogues(adapters);
  return adapters.flatMap((adapter) =>
    knownModels(adapter).map(([id, model]) => ({ provider: adapter.id, id, ...model })),
  );
}
