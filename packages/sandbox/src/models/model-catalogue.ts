import type { Model } from '@kinora/core/adapter';
import { readCatalogue as falCatalogue } from '@kinora/fal/catalogue';
import { models as falModels } from '@kinora/fal/models';
import { readCatalogue as runcomfyCatalogue } from '@kinora/runcomfy/catalogue';
import { models as runcomfyModels } from '@kinora/runcomfy/models';
import { readCatalogue as wavespeedCatalogue } from '@kinora/wavespeed/catalogue';
import { models as wavespeedModels } from '@kinora/wavespeed/models';
import type { Provider } from '../provider.ts';

/** Models by provider and id, in the same words as the adapters' own tables. */
export type ModelTables = Readonly<Partial<Record<Provider, Readonly<Record<string, Model>>>>>;

/** The models that the emulated providers offer. */
export interface ModelCatalogue {
  get(provider: Provider, id: string): Model | undefined;
  list(provider: Provider): readonly (readonly [id: string, model: Model])[];
}

/** What the adapters know well, and what they know from documents, read when it is needed. */
const builtIn = {
  fal: { models: falModels, others: falCatalogue },
  wavespeed: { models: wavespeedModels, others: wavespeedCatalogue },
  runcomfy: { models: runcomfyModels, others: runcomfyCatalogue },
} as const satisfies Readonly<Record<Provider, BuiltIn>>;

interface BuiltIn {
  readonly models: Table;
  readonly others: () => Table;
}

type Table = Readonly<Record<string, Model>>;

/** The adapters' tables, with what the caller added or replaced. */
export function createModelCatalogue(extra: ModelTables = {}): ModelCatalogue {
  const own = (provider: Provider): Table => ({
    ...builtIn[provider].models,
    ...extra[provider],
  });
  const tables = { fal: own('fal'), wavespeed: own('wavespeed'), runcomfy: own('runcomfy') };
  return {
    get: (provider, id) => inTable(tables[provider], id) ?? inTable(othersOf(provider), id),
    list: (provider) => Object.entries({ ...othersOf(provider), ...tables[provider] }),
  };
}

const read = new Map<Provider, Table>();

/** Unpacked once a process, for the first model that the adapters' own tables lack. */
function othersOf(provider: Provider): Table {
  const table = read.get(provider) ?? builtIn[provider].others();
  read.set(provider, table);
  return table;
}

function inTable(table: Table, id: string): Model | undefined {
  return Object.hasOwn(table, id) ? table[id] : undefined;
}
