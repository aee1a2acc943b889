import type { Profile } from '../contract/adapter.ts';
import type { Model } from '../contract/model.ts';

/** What catalogues told when they were loaded: they never change, so all clients share them. */
const loaded = new WeakMap<Profile, Readonly<Record<string, Model>>>();

type NamedModel = readonly [id: string, model: Model];

/** By adapter, put together once and not for every call: there may be a thousand models. */
const lists = new WeakMap<Profile, ModelLists>();

interface ModelLists {
  readonly all: readonly NamedModel[];
  readonly partly: readonly NamedModel[];
}

/** The models of an adapter: its own, then those that only its catalogue has, once it is loaded. */
export function knownModels(adapter: Profile): readonly NamedModel[] {
  return listsOf(adapter).all;
}

/** Those of them that have fields which no document tells. */
export function partlyKnownModels(adapter: Profile): readonly NamedModel[] {
  return listsOf(adapter).partly;
}

function listsOf(adapter: Profile): ModelLists {
  const known = lists.get(adapter);
  if (known !== undefined) return known;
  const others = Object.entries(loaded.get(adapter) ?? {});
  const all = [
    ...Object.entries(adapter.models),
    ...others.filter(([id]) => !Object.hasOwn(adapter.models, id)),
  ];
  const fresh = { all, partly: all.filter(([, model]) => isPartlyKnown(model)) };
  lists.set(adapter, fresh);
  return fresh;
}

export function knownModel(adapter: Profile, id: string): Model | undefined {
  const place = [adapter.models, loaded.get(adapter)].find(
    (models) => models !== undefined && Object.hasOwn(models, id),
  );
  return place?.[id];
}

/** Whether a model has fields that no document tells. */
export function isPartlyKnown({ isPartial, fields }: Model): boolean {
  return isPartial === true || Object.keys(fields).length === 0;
}

/** Whether a catalogue could tell more. */
function hasMore(adapter: Profile): boolean {
  return adapter.catalogue !== undefined && !loaded.has(adapter);
}

export async function loadCatalogues(adapters: readonly Profile[]): Promise<void> {
  await Promise.all(adapters.filter(hasMore).map(loadOnce));
}

/** Many calls at once would each unpack a catalogue of their own. */
const loading = new WeakMap<Profile, Promise<void>>();

async function loadOnce(adapter: Profile): Promise<void> {
  const load = async () => {
    try {
      loaded.set(adapter, (await adapter.catalogue?.()) ?? {});
      lists.delete(adapter);
    } finally {
      loading.delete(adapter);
    }
  };
  const known = loading.get(adapter) ?? load();
  loading.set(adapter, known);
  await known;
}
