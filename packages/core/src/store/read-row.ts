import * as z from 'zod/mini';
import { attemptShape, evidenceShape, healthShape, jobShape, outputShape } from './row-schemas.ts';
import type { AttemptRow, Evidence, HealthRow, JobRow, OutputRow } from './rows.ts';

/** A row as it came off a disk, or why it is none. */
export type ReadRow<Row> =
  | { readonly kind: 'row'; readonly row: Row }
  | { readonly kind: 'unreadable'; readonly reason: string };

/**
 * Reads what a store has kept, for stores that others can write to.
 * @example const read = readRow.attempt(JSON.parse(line)); if (read.kind === 'row') use(read.row);
 */
export const readRow = {
  job: reader<JobRow>(z.looseObject(jobShape)),
  attempt: reader<AttemptRow>(z.looseObject(attemptShape)),
  evidence: reader<Evidence>(z.looseObject(evidenceShape)),
  output: reader<OutputRow>(z.looseObject(outputShape)),
  health: reader<HealthRow>(z.looseObject(healthShape)),
} as const;

function reader<Row>(schema: z.ZodMiniType<Row>): (value: unknown) => ReadRow<Row> {
  return (value) => {
    const { success, data, error } = z.safeParse(schema, value);
    if (success) return { kind: 'row', row: data };
    // The values stay out of it: they may be somebody's prompt.
    const fields = new Set(error.issues.map(({ path }) => path.join('.')));
    const named = [...fields].filter((field) => field !== '').join(', ');
    return { kind: 'unreadable', reason: named === '' ? 'not a row' : `cannot be read: ${named}` };
  };
}
