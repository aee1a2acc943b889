import { asking } from './asking/asking.ts';
import type { Measure } from './measure.ts';
import { memory } from './memory/memory.ts';
import { money } from './money/money.ts';
import { ownCost } from './own-cost/own-cost.ts';
import { scale } from './scale/scale.ts';
import { start } from './start/start.ts';
import { types } from './types/types.ts';
import { weight } from './weight/weight.ts';

/** Everything that is measured, in the order of the document. */
export const measures: readonly Measure[] = [
  weight,
  start,
  ownCost,
  asking,
  scale,
  money,
  memory,
  types,
];
