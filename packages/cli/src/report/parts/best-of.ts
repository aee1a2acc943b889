import type { ReportEntry } from '../report-record.ts';

/** What an entry came to: the bill where it is told, else the price. */
export function costOf({ billedMicroUsd, price }: ReportEntry): number | undefined {
  return billedMicroUsd ?? price?.microUsd;
}

/** Entries with the lowest figure; none where it would tell nothing, as there is but one. */
export function bestOf(
  entries: readonly ReportEntry[],
  figureOf: (entry: ReportEntry) => number | undefined,
): readonly ReportEntry[] {
  const made = entries.filter(({ state }) => state === 'succeeded');
  const figures = made.flatMap((entry) => figureOf(entry) ?? []);
  const least = Math.min(...figures);
  const isTold = figures.length > 1 && least < Math.max(...figures);
  return isTold ? made.filter((entry) => figureOf(entry) === least) : [];
}
