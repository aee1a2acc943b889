/** Ids in the order of a number each; among equal numbers, the one added first comes first. */
export interface OrderedIds {
  readonly add: (at: number, id: string) => void;
  readonly drop: (at: number, id: string) => void;
  /** Lowest first; the list must not change meanwhile. */
  readonly upTo: (at: number) => Iterable<string>;
  /** Highest first; the list must not change meanwhile. */
  readonly downFrom: (before: number) => Iterable<string>;
}

interface Entry {
  readonly at: number;
  readonly id: string;
}

export function orderedIds(): OrderedIds {
  const entries: Entry[] = [];
  return {
    add: (at, id) => void entries.splice(firstAbove(entries, at), 0, { at, id }),
    drop(at, id) {
      for (let index = firstAbove(entries, at) - 1; entries[index]?.at === at; index -= 1) {
        if (entries[index]?.id === id) return void entries.splice(index, 1);
      }
    },
    *upTo(at) {
      for (const entry of entries) {
        if (entry.at > at) return;
        yield entry.id;
      }
    },
    *downFrom(before) {
      for (let index = entries.length - 1; index >= 0; index -= 1) {
        const entry = entries[index];
        if (entry !== undefined && entry.at < before) yield entry.id;
      }
    },
  };
}

function firstAbove(entries: readonly Entry[], at: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.at ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
