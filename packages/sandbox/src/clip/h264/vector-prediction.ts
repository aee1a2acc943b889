import type { VectorField } from './vector-field.ts';

/** Stands for a neighbour outside the picture or not written yet. */
export const MISSING = -1;

/** A vector in quarter pixels. */
export interface Vector {
  x: number;
  y: number;
}

/** Sets `vector` to the median that the neighbours predict (ITU-T H.264 8.4.1.3). */
export function predictVector(
  vector: Vector,
  field: VectorField,
  left: number,
  top: number,
  corner: number,
): void {
  const known = Number(left >= 0) + Number(top >= 0) + Number(corner >= 0);
  if (known === 1 || (top < 0 && corner < 0)) {
    const only = Math.max(left, top, corner);
    vector.x = valueAt(field.x, only);
    vector.y = valueAt(field.y, only);
    return;
  }
  vector.x = median(valueAt(field.x, left), valueAt(field.x, top), valueAt(field.x, corner));
  vector.y = median(valueAt(field.y, left), valueAt(field.y, top), valueAt(field.y, corner));
}

/** A missing neighbour counts as zero. */
function valueAt(values: Int16Array, block: number): number {
  return block < 0 ? 0 : (values[block] ?? 0);
}

function median(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
