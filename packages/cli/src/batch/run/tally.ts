import type { LineState, ManifestRow } from '../manifest/manifest-rows.ts';

/** How many lines of the file stand how. */
export type Tally = Readonly<Record<LineState, number>>;

export function tallyOf(rows: readonly ManifestRow[]): Tally {
  const tally = { waiting: 0, open: 0, done: 0, failed: 0, parked: 0, invalid: 0 };
  for (const { line, state } of rows) if (line !== undefined) tally[state] += 1;
  return tally;
}

export function totalOf(tally: Tally): number {
  return Object.values(tally).reduce((sum, count) => sum + count, 0);
}
