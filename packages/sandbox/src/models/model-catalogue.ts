import type { Model } from '@kinora/core/adapter';
import { models as falModels } from '@kinora/fal/models';
import { models as runcomfyModels } from '@kinora/runcomfy/models';
import { models as wavespeedModels } from '@kinora/wavespeed/models';
import type { Provider } from '../provider.ts';

/** Models by provider and id, in the same words as the adapters' own tables. */
export type ModelTables = Readonly<Partial<Record<Provider, Readonly<Record<string, Model>>>>>;

/** The models that the emulated providers offer. */
export interface ModelCatalogue {
  get(provider: Provider, id: string): Model | undefined;
  list(provider: Provider): readonly (readonly [id: string, model: Model])[];
}

const builtIn: Required<ModelTables> = {
  fal: falModels,
  wavespeed: wavespeedModels,
  runcomfy: runcomfyModels,
};

/** The adapters' tables, with what the caller added or replaced. */
export function createModelCatalogue(extra: ModelTables = {}): ModelCatalogue {
  const tables: Required<ModelTables> = {
    fal: { ...builtIn.fal, ...extra.fal },
    wavespeed: { ...builtIn.wavespeed, ...extra.wavespeed },
    runcomfy: { ...builtIn.runcomfy, ...extra.runcomfy },
  };
  return {
    get: (provider, id) => (Object.hasOwn(tables[provider], id) ? tables[provider][id] : undefined),
    list: (provider) => Object.entries(tables[provider]),
  };
}
