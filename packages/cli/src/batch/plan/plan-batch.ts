import type { ManifestRow } from '../manifest/manifest-rows.ts';
import type { BadLine } from '../read/batch-line.ts';
import { shown } from '../shown.ts';
import { matchEarlier } from './match-earlier.ts';
import { outputKey } from './output-name.ts';
import { keyOf, lostHandle, planLine, type PlannedLine, type PlanNeeds } from './plan-line.ts';
import { sameNames } from './same-names.ts';
import { standingOf } from './standing.ts';
import { surveyLines, type SurveyedLine, type SurveyNeeds } from './survey-lines.ts';
import type { RawLine } from '../read/raw-line.ts';

/** All that a run of a batch is going to do, before anything is paid. */
export interface BatchPlan {
  /** In the order of the file. */
  readonly lines: readonly PlannedLine[];
  readonly bad: readonly BadLine[];
  /** What an earlier run has begun and the file no longer has. */
  readonly gone: readonly GoneLine[];
}

export interface GoneLine extends Pick<PlannedLine, 'key' | 'target' | 'standing' | 'handle'> {
  readonly row: ManifestRow;
  /** It is still being made: it is paid for, so it is seen through. */
  readonly isOpen: boolean;
}

export async function planBatch(
  raw: AsyncIterable<RawLine>,
  earlier: readonly ManifestRow[],
  needs: SurveyNeeds & PlanNeeds,
): Promise<BatchPlan> {
  const survey = await surveyLines(raw, needs);
  const twins = sameNames(survey.lines);
  const rows = new Map(earlier.map((row) => [nameOf(row), row]));
  const known = await planLines(without(survey.lines, twins), rows, needs);
  const left = leftOf(rows, known.lines);
  const late = inUse(known.lines, await goneLines(left, needs));
  const lines = without(known.lines, late);
  const bad = [...survey.bad, ...twins, ...known.bad, ...late];
  return {
    lines,
    bad: bad.toSorted((one, other) => one.number - other.number),
    gone: await goneLines(leftOf(rows, lines), needs),
  };
}

async function planLines(
  lines: readonly SurveyedLine[],
  rows: ReadonlyMap<string, ManifestRow>,
  needs: SurveyNeeds & PlanNeeds,
): Promise<Pick<BatchPlan, 'lines' | 'bad'>> {
  const copies = matchEarlier(lines, [...rows.values()]);
  const planned: PlannedLine[] = [];
  const bad: BadLine[] = [];
  for (const [index, line] of lines.entries()) {
    needs.signal.throwIfAborted();
    const named = { ...line, copy: copies[index] ?? 1 };
    const result = await planLine(named, rows.get(nameOf(named)), needs);
    if ('issue' in result) bad.push({ number: line.number, issues: [result.issue] });
    else planned.push(result);
  }
  return { lines: planned, bad };
}

function without<Line extends { readonly number: number }>(
  lines: readonly Line[],
  bad: readonly BadLine[],
): readonly Line[] {
  const numbers = new Set(bad.map(({ number }) => number));
  return lines.filter(({ number }) => !numbers.has(number));
}

function nameOf({ digest, copy }: { readonly digest: string; readonly copy: number }): string {
  return `${digest}:${copy}`;
}

function leftOf(
  rows: ReadonlyMap<string, ManifestRow>,
  lines: readonly PlannedLine[],
): readonly ManifestRow[] {
  const names = new Set(lines.map(nameOf));
  return [...rows].flatMap(([name, row]) => (names.has(name) ? [] : [row]));
}

async function goneLines(
  rows: readonly ManifestRow[],
  { store, batch, folder, isForgetful }: PlanNeeds,
): Promise<readonly GoneLine[]> {
  const gone: GoneLine[] = [];
  for (const row of rows) {
    const standing = await standingOf(store, keyOf(batch, row));
    const found = await folder.look(row.file);
    const handle = isForgetful ? undefined : lostHandle(standing, row);
    const isMade = standing.job?.state === 'open' || (handle !== undefined && row.state === 'open');
    const target = found.kind === 'blocked' ? '' : found.target;
    const isOpen = isMade && target !== '';
    gone.push({ row, key: standing.key, target, standing, handle, isOpen });
  }
  return gone;
}

/** A line that was changed while its first video is being made would be saved in the same file. */
function inUse(lines: readonly SurveyedLine[], gone: readonly GoneLine[]): readonly BadLine[] {
  const open = gone.filter(({ isOpen }) => isOpen);
  const files = new Map(open.map(({ row }) => [outputKey(row.file), row]));
  return lines.flatMap(({ number, file }) => {
    if (!files.has(outputKey(file))) return [];
    const given = `${shown(file)}, which an earlier request of this batch is still being made for`;
    const allowed = 'another output, or the line as it was until its video is there';
    return [{ number, issues: [{ field: 'output', given, allowed }] }];
  });
}
