import { type BitWriter, putBits, putSigned, putUnsigned } from './bit-writer.ts';
import type { VectorField } from './vector-field.ts';
import { MISSING, predictVector, type Vector } from './vector-prediction.ts';

/** Writes the macroblocks of a picture made only of motion vectors into the last key picture. */
export function putMotionPicture(writer: BitWriter, field: VectorField): void {
  const vector: Vector = { x: 0, y: 0 };
  let skipped = 0;
  for (let row = 0; row < field.rows; row += 2) {
    for (let column = 0; column < field.columns; column += 2) {
      const near = neighboursOf(field, column, row);
      const whole = isWhole(field, near.first);
      if (whole && isSkipped(field, near, vector)) {
        skipped++;
        continue;
      }
      putUnsigned(writer, skipped);
      skipped = 0;
      if (whole) putWhole(writer, field, near, vector);
      else putQuarters(writer, field, near, vector);
    }
  }
  if (skipped > 0) putUnsigned(writer, skipped);
}

/** Indexes of a macroblock's first 8 x 8 block and of the blocks around it, or `MISSING`. */
interface Neighbours {
  first: number;
  left: number;
  top: number;
  topLeft: number;
  topRight: number;
}

const NEAR: Neighbours = { first: 0, left: 0, top: 0, topLeft: 0, topRight: 0 };

/** Fills one shared object: a new one for each of the thousands of macroblocks costs a third more. */
function neighboursOf({ columns }: VectorField, column: number, row: number): Neighbours {
  const first = row * columns + column;
  const hasLeft = column > 0;
  const hasTop = row > 0;
  NEAR.first = first;
  NEAR.left = hasLeft ? first - 1 : MISSING;
  NEAR.top = hasTop ? first - columns : MISSING;
  NEAR.topLeft = hasTop && hasLeft ? first - columns - 1 : MISSING;
  NEAR.topRight = hasTop && column + 2 < columns ? first - columns + 2 : MISSING;
  return NEAR;
}

function isWhole(field: VectorField, first: number): boolean {
  const below = first + field.columns;
  return (
    isSame(field, first, first + 1) &&
    isSame(field, first, below) &&
    isSame(field, first, below + 1)
  );
}

function isSame({ x, y }: VectorField, one: number, other: number): boolean {
  return x[one] === x[other] && y[one] === y[other];
}

/** Whether a decoder finds this macroblock's vector by itself (P_Skip, 8.4.1.1). */
function isSkipped(field: VectorField, near: Neighbours, vector: Vector): boolean {
  if (isStill(field, near.left) || isStill(field, near.top)) {
    vector.x = 0;
    vector.y = 0;
  } else {
    predictWhole(vector, field, near);
  }
  return field.x[near.first] === vector.x && field.y[near.first] === vector.y;
}

function isStill(field: VectorField, block: number): boolean {
  return block === MISSING || (field.x[block] === 0 && field.y[block] === 0);
}

function predictWhole(vector: Vector, field: VectorField, near: Neighbours): void {
  const corner = near.topRight === MISSING ? near.topLeft : near.topRight;
  predictVector(vector, field, near.left, near.top, corner);
}

/** P_L0_16x16: one vector, no residual. */
function putWhole(writer: BitWriter, field: VectorField, near: Neighbours, vector: Vector): void {
  putUnsigned(writer, 0);
  predictWhole(vector, field, near);
  putDifference(writer, field, near.first, vector);
  putBits(writer, 1, 1);
}

/** P_8x8: a vector for each quarter, no residual. */
function putQuarters(
  writer: BitWriter,
  field: VectorField,
  near: Neighbours,
  vector: Vector,
): void {
  const { first, left, top, topLeft, topRight } = near;
  const second = first + 1;
  const third = first + field.columns;
  const aboveSecond = top === MISSING ? MISSING : top + 1;
  putUnsigned(writer, 3);
  putBits(writer, 0b1111, 4); // each quarter undivided
  predictVector(vector, field, left, top, aboveSecond === MISSING ? topLeft : aboveSecond);
  putDifference(writer, field, first, vector);
  predictVector(vector, field, first, aboveSecond, topRight === MISSING ? top : topRight);
  putDifference(writer, field, second, vector);
  predictVector(vector, field, left === MISSING ? MISSING : third - 1, first, second);
  putDifference(writer, field, third, vector);
  predictVector(vector, field, third, second, first);
  putDifference(writer, field, third + 1, vector);
  putBits(writer, 1, 1);
}

function putDifference(writer: BitWriter, field: VectorField, block: number, vector: Vector): void {
  putSigned(writer, (field.x[block] ?? 0) - vector.x);
  putSigned(writer, (field.y[block] ?? 0) - vector.y);
}
