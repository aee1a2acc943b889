import Table from 'cli-table3';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { Output } from './output.ts';

export interface TableColumn {
  readonly head: string;
  /** May be broken into lines where the terminal is too narrow for all. */
  readonly wraps?: true;
  readonly align?: 'right';
}

/** By column; text from outside has gone through `printable`. */
export type TableRow = readonly string[];

const GAP = 2;
/** A column that is wrapped is no narrower than this. */
const LEAST = 14;

/**
 * Rows under their headings. On a terminal no wider than it is, and where that cannot be, one
 * field a line; elsewhere each row is one line, however long.
 */
export function tableOf(
  { paint, isTerminal, columns }: Pick<Output, 'paint' | 'isTerminal' | 'columns'>,
  heads: readonly TableColumn[],
  rows: readonly TableRow[],
): string {
  const natural = heads.map(({ head }, index) =>
    Math.max(stringWidth(head), ...rows.map((row) => widestLine(row[index] ?? ''))),
  );
  const widths = isTerminal ? fitted(heads, natural, columns()) : natural;
  if (widths === undefined) return listOf(heads, rows, paint);
  const cell = (text: string, at: number) => wrapAnsi(text, widths[at] ?? LEAST, { hard: true });
  const table = new Table({
    head: heads.map(({ head }, at) => cell(paint('bold', head), at)),
    colWidths: widths.map((width) => width + GAP),
    colAligns: heads.map(({ align }) => align ?? 'left'),
    chars: BARE,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP },
  });
  table.push(...rows.map((row) => row.map(cell)));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

const PARTS = ['top', 'bottom', 'left', 'right', 'mid'] as const;
const BARE = {
  ...Object.fromEntries(PARTS.map((part) => [part, ''])),
  ...{ 'top-mid': '', 'top-left': '', 'top-right': '', middle: '' },
  ...{ 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' },
  ...{ 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
};

function fitted(
  heads: readonly TableColumn[],
  natural: readonly number[],
  columns: number,
): readonly number[] | undefined {
  const room = columns - GAP * (heads.length - 1);
  const fixed = natural.reduce((sum, width, at) => sum + (heads[at]?.wraps ? 0 : width), 0);
  const flexible = natural.map((width, at) => (heads[at]?.wraps === true ? width : 0));
  const wanted = flexible.reduce((sum, width) => sum + width, 0);
  const left = room - fixed;
  if (wanted <= left) return natural;
  const widths = natural.map((width, at) => {
    const share = Math.floor(((flexible[at] ?? 0) / wanted) * left);
    return heads[at]?.wraps === true ? Math.min(width, share) : width;
  });
  const isReadable = widths.every((width, at) => width === natural[at] || width >= LEAST);
  return wanted > 0 && isReadable ? widths : undefined;
}

function listOf(heads: readonly TableColumn[], rows: readonly TableRow[], paint: Output['paint']) {
  const blocks = rows.map((row) =>
    heads
      .flatMap(({ head }, at) => {
        const value = row[at] ?? '';
        return value === '' ? [] : `${paint('bold', head)}: ${value.replaceAll('\n', '; ')}`;
      })
      .join('\n'),
  );
  return blocks.join('\n\n');
}

function widestLine(text: string): number {
  return Math.max(...text.split('\n').map((line) => stringWidth(line)));
}
