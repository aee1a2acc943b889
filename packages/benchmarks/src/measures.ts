import type { Measure } from './measure.ts';

/** Everything that is measured, in the order of the document. */
export const measures: readonly Measure[] = [];
