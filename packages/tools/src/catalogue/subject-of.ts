import type { Row } from './row.ts';

/** Binds the one image of a model that keeps its subject. */
export function subjectOf(wire: string): NonNullable<Row['bindings']> {
  return {
    references: { wire, reason: 'the image is a subject to keep, not the first frame' },
  };
}
