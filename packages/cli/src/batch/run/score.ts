import type { ManifestFile } from '../manifest/manifest-file.ts';
import type { ManifestRow } from '../manifest/manifest-rows.ts';
import type { BatchPlan, GoneLine } from '../plan/plan-batch.ts';
import type { PlannedLine } from '../plan/plan-line.ts';
import type { LineResult } from './line-result.ts';
import { badRow, firstRow, goneRow, lineRow } from './line-row.ts';
import { tallyOf, type Tally } from './tally.ts';

/** Keeps the manifest and the count of a run up to date. */
export interface Score {
  readonly note: (line: PlannedLine | GoneLine, result: LineResult) => ManifestRow;
  readonly tally: () => Tally;
  /** What the lines that have not begun will come to by list price, in millionths of a dollar. */
  readonly toGoMicroUsd: () => number;
  /** What earlier runs have spent that the store does not know of. */
  readonly notedMicroUsd: number;
}

/** The rows of a plan in the order of the file, and behind them those that it no longer has. */
export function firstRows({ lines, bad, gone }: BatchPlan): readonly ManifestRow[] {
  const here = [...lines.map(firstRow), ...bad.map(badRow)];
  const sorted = here.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0));
  return [...sorted, ...gone.map(({ row }) => goneRow(row))];
}

export function createScore(plan: BatchPlan, manifest: ManifestFile): Score {
  const rows = manifest.rows();
  const tally = { ...tallyOf(rows) };
  const byNumber = new Map(rows.map(({ line }, index) => [line, index]));
  const firstGone = rows.length - plan.gone.length;
  const indexOf = (line: PlannedLine | GoneLine) =>
    'row' in line ? firstGone + plan.gone.indexOf(line) : byNumber.get(line.number);
  const waiting = new Set(plan.lines.filter(({ task }) => task === 'make'));
  let toGo = [...waiting].reduce((sum, line) => sum + (line.estimateMicroUsd ?? 0), 0);
  const begin = (line: PlannedLine) => {
    if (waiting.delete(line)) toGo -= line.estimateMicroUsd ?? 0;
  };
  return {
    note(line, result) {
      const index = indexOf(line) ?? rows.length;
      const row = 'row' in line ? goneRow(line.row, result) : lineRow(line, result);
      const before = rows[index];
      if (before !== undefined && !('row' in line)) {
        tally[before.state] -= 1;
        tally[row.state] += 1;
        begin(line);
      }
      manifest.put(index, row);
      return row;
    },
    notedMicroUsd: plan.lines
      .filter(({ standing }) => standing.job === undefined)
      .reduce((sum, { isHere, earlier }) => sum + (isHere ? (earlier?.costMicroUsd ?? 0) : 0), 0),
    tally: () => tally,
    toGoMicroUsd: () => toGo,
  };
}
