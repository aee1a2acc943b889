import { describe, expect, test } from 'vitest';
import { createVectorField } from '../../src/clip/h264/vector-field.ts';
import { levelFor } from '../../src/clip/h264/level.ts';
import { streamGeometry } from '../../src/clip/h264/stream-geometry.ts';
import { layoutFor } from '../../src/clip/picture/layout.ts';
import { moveProgress, moveZoom } from '../../src/clip/picture/motion.ts';

const SIZES = [
  [64, 64],
  [64, 4096],
  [66, 130],
  [190, 322],
  [854, 480],
  [1280, 720],
  [1440, 1440],
  [3840, 2160],
  [4096, 64],
  [4096, 4096],
] as const;

describe('the vectors of a motion picture', () => {
  test.each(SIZES)('of %d x %d stay inside the coded picture and short enough', (width, height) => {
    const layout = layoutFor(width, height, 10_000);
    const geometry = streamGeometry(layout, layout);
    const field = createVectorField(geometry);
    const bad: string[] = [];
    for (const shown of [1, 4_999, 7_777, 10_000]) {
      const centre = { x: width * 0.65, y: layout.pictureHeight * 0.35 };
      moveZoom(field, layout, 1.15, centre);
      moveProgress(field, layout, { shown, frames: 10_000 });
      field.x.forEach((vectorX, block) => {
        const x = vectorX / 4;
        const y = (field.y[block] ?? 0) / 4;
        const fromX = (block % field.columns) * 8 + x;
        const fromY = Math.floor(block / field.columns) * 8 + y;
        const isInside =
          fromX > -1 &&
          fromY > -1 &&
          fromX < geometry.codedWidth - 7 &&
          fromY < geometry.codedHeight - 7;
        // ITU-T H.264 table A-1 and A.3.1: 2048 pixels sideways; up and down 256 at the lowest level.
        const isShort = Math.abs(x) < 2_047 && Math.abs(y) < (height > 1_440 ? 511 : 255);
        if (!isInside || !isShort) bad.push(`${shown}: block ${block} moves ${x}, ${y}`);
      });
    }
    expect(bad).toEqual([]);
  });
});

test.each([
  [20, 15, 24, 30],
  [80, 48, 24, 32],
  [80, 45, 24, 31],
  [120, 70, 24, 42],
  [120, 70, 240, 52],
  [240, 140, 24, 51],
  [256, 4, 24, 40],
  [256, 256, 30, 60],
  [256, 256, 240, 62],
])('a picture of %d x %d macroblocks at %d a second has level %d', (columns, rows, fps, level) => {
  expect(levelFor(columns, rows, fps)).toBe(level);
});
