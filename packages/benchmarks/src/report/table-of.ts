import type { Column, Row, Value } from '../measure.ts';
import type { Judged, Section } from '../results.ts';

/** The rows of a section as a Markdown table. */
export function tableOf({ columns, rows }: Section): string {
  const head = ['', ...columns.map(({ title }) => title)];
  const body = rows.map((row) => [row.subject, ...columns.map((column) => cellOf(row, column))]);
  const isNumber = columns.map(({ key }) => rows.some(({ values }) => isFigure(values[key])));
  const widths = head.map((_, at) =>
    Math.max(3, ...[head, ...body].map((cells) => cells[at]?.length ?? 0)),
  );
  const rule = widths.map((width, at) =>
    isNumber[at - 1] === true ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => pad(cell, widths[at] ?? 0, isNumber[at - 1] === true)).join(' | ')} |`;
  return [line(head), line(rule), ...body.map(line)].join('\n');
}

/** A line for each goal: what it is, whether the run met it, and by which figures. */
export function verdictsOf({ verdicts }: Section): string {
  return verdicts.map((judged) => `- ${verdictOf(judged)}`).join('\n');
}

function verdictOf(judged: Judged): string {
  if (judged.isMet === undefined) return `Not measured by this run: ${judged.goal}`;
  return `${judged.isMet ? 'Met' : '**Not met**'}: ${judged.goal} (${judged.figure})`;
}

function cellOf({ values }: Row, { key, digits = 0, per = 1 }: Column): string {
  const value = values[key];
  if (value === undefined) return '–';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value.replaceAll('|', '\\|').replaceAll('\n', ' ');
  return (value / per).toFixed(digits);
}

function isFigure(value: Value | undefined): boolean {
  return typeof value === 'number';
}

function pad(cell: string, width: number, isNumber: boolean): string {
  return isNumber ? cell.padStart(width) : cell.padEnd(width);
}
