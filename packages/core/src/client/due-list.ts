/** Something to do at a moment, in milliseconds since 1970. */
export interface Due<What> {
  readonly what: What;
  readonly at: number;
}

/** Things to do, the earliest first: a binary heap, since there may be many thousands. */
export interface DueList<What> {
  readonly size: () => number;
  readonly add: (due: Due<What>) => void;
  readonly earliest: () => Due<What> | undefined;
  readonly takeEarliest: () => Due<What> | undefined;
}

export function createDueList<What>(): DueList<What> {
  const heap: Due<What>[] = [];
  const atOf = (index: number) => heap[index]?.at ?? Infinity;
  const swap = (one: number, other: number) => {
    const [first, second] = [heap[one], heap[other]];
    if (first === undefined || second === undefined) return;
    heap[one] = second;
    heap[other] = first;
  };

  return {
    size: () => heap.length,
    add(due) {
      let index = heap.push(due) - 1;
      while (index > 0) {
        const parent = (index - 1) >> 1;
        if (atOf(parent) <= due.at) break;
        swap(index, parent);
        index = parent;
      }
    },
    earliest: () => heap[0],
    takeEarliest() {
      const [first] = heap;
      const last = heap.pop();
      if (first === undefined || last === undefined || heap.length === 0) return first;
      heap[0] = last;
      for (let index = 0; ;) {
        const [left, right] = [2 * index + 1, 2 * index + 2];
        const child = atOf(right) < atOf(left) ? right : left;
        if (atOf(child) >= last.at) return first;
        swap(index, child);
        index = child;
      }
    },
  };
}
