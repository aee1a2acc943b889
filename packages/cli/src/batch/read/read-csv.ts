import { Readable } from 'node:stream';
import type { CsvError } from 'csv-parse';
import { parse } from 'csv-parse';
import type { FieldIssue } from 'kinora';
import { shown } from '../shown.ts';
import { cellValue } from './cell-value.ts';
import { lineFields } from './line-fields.ts';
import { LONGEST_LINE, NO_UTF8, TOO_LONG, type RawLine } from './raw-line.ts';

/** A table whose first line names the fields. What follows broken quotes cannot be read. */
export async function* readCsv(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<RawLine, void> {
  let broken: CsvError | undefined;
  const parser = parse({
    ...SETTINGS,
    skip_records_with_error: true,
    on_skip: (error) => void (broken ??= error),
  });
  const source = Readable.from(chunks);
  source.on('error', (error) => parser.destroy(error));
  let header: readonly string[] | undefined;
  let last = 0;
  try {
    // The parser's own types do not say what `info` adds.
    for await (const { record, info } of source.pipe(parser) as AsyncIterable<Entry>) {
      // What a parser finds behind broken quotes may be anything.
      if (broken !== undefined && info.lines >= Number(broken['lines'])) break;
      const number = firstLineOf(record, info.lines);
      last = info.lines;
      if (header !== undefined) {
        yield { number, ...rowOf(header, record) };
        continue;
      }
      header = record.map((name) => name.trim());
      const issues = headerIssues(header);
      if (issues.length === 0) continue;
      yield { number, issues };
      return;
    }
    if (broken !== undefined) yield { number: last + 1, issues: [issueOf(broken)] };
  } finally {
    source.destroy();
  }
}

const SETTINGS = {
  bom: true,
  info: true,
  relax_column_count: true,
  skip_empty_lines: true,
  record_delimiter: ['\r\n', '\n'],
  max_record_size: LONGEST_LINE,
};

interface Entry {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Cells may hold line breaks; a record is known by the line that it begins on. */
function firstLineOf(record: readonly string[], lastLine: number): number {
  return record.reduce((line, cell) => line - (cell.split('\n').length - 1), lastLine);
}

function headerIssues(header: readonly string[]): readonly FieldIssue[] {
  return header.flatMap((name, index) => {
    if (header.indexOf(name) !== index) {
      return [{ field: 'header', given: `${shown(name)} twice`, allowed: 'each field once' }];
    }
    if (lineFields.includes(name)) return [];
    const hint = /[;\t]/.test(name) ? 'commas between the fields: ' : '';
    return [{ field: 'header', given: shown(name), allowed: `${hint}${lineFields.join(', ')}` }];
  });
}

function rowOf(
  header: readonly string[],
  record: readonly string[],
): { value: unknown } | { issues: readonly FieldIssue[] } {
  if (record.length !== header.length) {
    const allowed = `${header.length}, as the header has; cells that hold commas or quotes are quoted`;
    return { issues: [{ field: 'line', given: `${record.length} cells`, allowed }] };
  }
  if (record.some((cell) => cell.includes('\ufffd'))) return { issues: [NO_UTF8] };
  const issues: FieldIssue[] = [];
  const fields: [string, unknown][] = [];
  for (const [index, field] of header.entries()) {
    const read = cellValue(field, record[index] ?? '');
    if (read === undefined) continue;
    if ('issue' in read) issues.push(read.issue);
    else fields.push([field, read.value]);
  }
  return issues.length > 0 ? { issues } : { value: Object.fromEntries(fields) };
}

function issueOf({ code }: CsvError): FieldIssue {
  if (code === 'CSV_MAX_RECORD_SIZE') return TOO_LONG;
  const given = code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quote that is never closed' : 'a stray quote';
  const allowed = 'cells in whole quotes, with "" for a quote; what follows this line is not read';
  return { field: 'line', given, allowed };
}
