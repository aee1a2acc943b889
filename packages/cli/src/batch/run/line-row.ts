import type { ManifestRow } from '../manifest/manifest-rows.ts';
import type { PlannedLine } from '../plan/plan-line.ts';
import type { BadLine } from '../read/batch-line.ts';
import { lineResult, type LineResult } from './line-result.ts';

/** A line's row in the manifest, with what became of it. */
export function lineRow(line: PlannedLine, result: LineResult): ManifestRow {
  const { number, id, digest, copy, file } = line;
  const name = { line: number, ...(id !== undefined && { id }), digest, copy, file };
  return { kind: 'line', ...name, ...result };
}

/** A line's row before this run has done anything for it. */
export function firstRow(line: PlannedLine): ManifestRow {
  const { standing, earlier, isHere, task } = line;
  if (task === 'make') return lineRow(line, { state: 'waiting' });
  const known = standing.job === undefined ? resultIn(earlier) : lineResult(standing);
  const handle = known.job ?? earlier?.job;
  const result = { ...known, ...(handle !== undefined && { job: handle }) };
  return lineRow(line, isHere ? { ...result, state: 'done' } : result);
}

function resultIn(row: ManifestRow | undefined): LineResult {
  if (row === undefined) return { state: 'waiting' };
  const { kind: _, line: __, id: ___, digest: ____, copy: _____, file: ______, ...result } = row;
  return result;
}

/** A line that no request could be read from. */
export function badRow({ number, issues }: BadLine): ManifestRow {
  const message = issues.map(({ field, given, allowed }) =>
    allowed === '' ? `${field}: ${given}.` : `${field} is ${given}; it takes ${allowed}.`,
  );
  const error = { code: 'invalid_request', message: message.join(' ') };
  return { kind: 'line', line: number, digest: '', copy: 0, file: '', state: 'invalid', error };
}

/** A row of a line that the file no longer has. */
export function goneRow(row: ManifestRow, result: Partial<LineResult> = {}): ManifestRow {
  const { line: _, ...rest } = row;
  return { ...rest, ...result };
}
