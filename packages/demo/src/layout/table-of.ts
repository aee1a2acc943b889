import Table from 'cli-table3';
import { HEADINGS, type Parts } from './parts-of.ts';
import { leastWidth, wrap } from './wrap.ts';

const PADDING = 2;
const BORDER = 1;

/** A row a job, exactly so wide; undefined when a word or a path would have to be cut for it. */
export function tableOf(rows: readonly Parts[], width: number): string | undefined {
  const names = Object.keys(HEADINGS) as (keyof Parts)[];
  const columns = names.map((name) => [HEADINGS[name], ...rows.flatMap((row) => row[name])]);
  const room = width - names.length * (PADDING + BORDER) - BORDER;
  const widths = widthsOf(columns, room);
  if (widths === undefined) return undefined;
  const cell = (lines: readonly string[], column: number) =>
    lines.flatMap((line) => wrap(line, widths[column] ?? 0)).join('\n');
  const table = new Table({
    head: names.map((name, column) => cell([HEADINGS[name]], column)),
    colWidths: widths.map((each) => each + PADDING),
    style: { head: [], border: [] },
  });
  for (const row of rows) table.push(names.map((name, column) => cell(row[name], column)));
  return table.toString();
}

/** Each column gets what it cannot do without, then its share of the rest by what it lacks. */
function widthsOf(
  columns: readonly (readonly string[])[],
  room: number,
): readonly number[] | undefined {
  const least = columns.map((lines) => Math.max(...lines.map(leastWidth)));
  const wanted = columns.map((lines) => Math.max(...lines.map(({ length }) => length)));
  const spare = room - sum(least);
  if (spare < 0) return undefined;
  const share = Math.min(1, spare / Math.max(1, sum(wanted) - sum(least)));
  const widths = least.map((each, column) => {
    const lack = (wanted[column] ?? each) - each;
    return each + Math.floor(lack * share);
  });
  const left = room - sum(widths);
  return widths.map((each, column) => (column === widths.length - 1 ? each + left : each));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
