import type { Row } from '../run-job.ts';
import { listOf } from './list-of.ts';
import { partsOf } from './parts-of.ts';
import { tableOf } from './table-of.ts';

/** Narrower than this, a table's cells are a word or two wide. */
const NARROWEST_TABLE = 130;
/** A line that is longer is hard to follow to its end. */
const WIDEST = 200;

/** What was sent, what was seen, and what each file really is, within so many columns. */
export function layOut(rows: readonly Row[], columns: number): string {
  const width = Math.min(columns, WIDEST);
  const parts = rows.map(partsOf);
  const table = width < NARROWEST_TABLE ? undefined : tableOf(parts, width);
  return table ?? listOf(parts, width);
}
