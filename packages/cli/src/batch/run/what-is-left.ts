import type { Tally } from './tally.ts';

/** Videos that are done by then tell how long the others will take. */
const ENOUGH = 3;

/** Tells how long the rest will take at the pace of this run, once that is known. */
export function whatIsLeftMs(
  first: Tally,
  now: () => number = () => performance.now(),
): (tally: Tally) => number | undefined {
  const startedAt = now();
  const doneBefore = first.done;
  return ({ done, open, waiting }) => {
    const made = done - doneBefore;
    return made < ENOUGH ? undefined : ((now() - startedAt) / made) * (open + waiting);
  };
}
