import { availableParallelism } from 'node:os';

/** Does the work of each item, as many at once as the machine has cores; in the order given. */
export async function inTurns<Item, Done>(
  items: readonly Item[],
  work: (item: Item) => Promise<Done>,
): Promise<readonly Done[]> {
  const done: Done[] = [];
  const left = items.entries();
  const takeTurns = async () => {
    for (const [at, item] of left) done[at] = await work(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, takeTurns));
  return done;
}
