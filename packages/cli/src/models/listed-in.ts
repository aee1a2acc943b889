import type { ModelEntry } from 'kinora';
import type { LiveLists } from './live-file.ts';

/** Whether its provider lists a model today; undefined where that was not asked, or not in full. */
export function listedIn(
  lists: LiveLists,
  { provider, id }: Pick<ModelEntry, 'provider' | 'id'>,
): boolean | undefined {
  const list = Object.hasOwn(lists, provider) ? lists[provider] : undefined;
  const isThere = list?.models.some((model) => model.id === id);
  return isThere === true || list?.complete === true ? isThere : undefined;
}

/** A model that its provider lists and the catalogue does not know. */
export interface UnknownModel {
  readonly name: string;
  readonly provider: string;
  readonly id: string;
  readonly task: string;
  readonly unverified: true;
  readonly listed: true;
}

/** Those that fit the words and the options. */
export function unknownIn(
  lists: LiveLists,
  known: readonly Pick<ModelEntry, 'name'>[],
  query: {
    readonly provider: string | undefined;
    readonly task: string | undefined;
    readonly words: readonly string[];
  },
): readonly UnknownModel[] {
  const names = new Set(known.map(({ name }) => name));
  const words = query.words.join(' ').toLowerCase().split(/\s+/);
  return Object.entries(lists)
    .filter(([provider]) => query.provider === undefined || query.provider === provider)
    .flatMap(([provider, { models }]) =>
      models.map(({ id, task }) => ({ name: `${provider}:${id}`, provider, id, task })),
    )
    .filter(({ name, task }) => {
      const text = `${name} ${task}`.toLowerCase();
      const isOfTask = query.task === undefined || query.task === task;
      return !names.has(name) && isOfTask && words.every((word) => text.includes(word));
    })
    .map((model) => ({ ...model, unverified: true, listed: true }));
}
