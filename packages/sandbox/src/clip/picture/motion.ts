import type { VectorField } from '../h264/vector-field.ts';
import type { Layout } from './layout.ts';
import { BAR_PARTS_PERIOD, barLength, barPartsY, counterText, digitsX } from './panel.ts';
import type { Point } from './zoom.ts';

/** Points the picture's blocks at where they lay before it grew `growth` times about `centre`. */
export function moveZoom(field: VectorField, layout: Layout, growth: number, centre: Point): void {
  const shrink = 1 / growth - 1;
  // While the error inside 16 pixels stays below a pixel, one vector a macroblock is enough.
  const step = Math.abs(shrink) * 16 < 0.8 ? 2 : 1;
  const columns = Math.ceil(layout.width / 16) * 2;
  const rows = layout.pictureHeight / 8;
  const across = zoomVectors(columns, step, centre.x, shrink);
  const down = zoomVectors(rows, step, centre.y, shrink);
  for (let row = 0; row < rows; row++) {
    const at = row * field.columns;
    field.x.set(across, at);
    field.y.fill(down[row] ?? 0, at, at + columns);
  }
}

/** One part of the vectors along a line of 8-pixel blocks, the same for each `step` of them. */
function zoomVectors(length: number, step: number, centre: number, shrink: number): Int16Array {
  const middle = step * 4 - 0.5;
  return Int16Array.from({ length }, (_, block) => {
    const position = (block - (block % step)) * 8 + middle;
    return Math.round((position - centre) * shrink * 4);
  });
}

/** Points counter and progress bar at the hidden digits and stretches of bar. */
export function moveProgress(
  field: VectorField,
  layout: Layout,
  progress: { readonly shown: number; readonly frames: number },
): void {
  moveCounter(field, layout, progress.shown);
  const filled = barLength(layout.width, progress);
  const y = barPartsY(layout);
  const lastPeriod = Math.floor((field.columns * 8 - 48) / BAR_PARTS_PERIOD);
  for (let x = 0; x < layout.width; x += 16) {
    const period = Math.min(Math.floor(x / BAR_PARTS_PERIOD), lastPeriod);
    const full = Math.max(0, Math.min(16, filled - x));
    for (let row = 0; row < layout.scale; row++) {
      const from = { x: period * BAR_PARTS_PERIOD + 32 - full, y };
      moveMacroblock(field, { x, y: layout.barY + row * 16 }, from);
    }
  }
}

function moveCounter(field: VectorField, layout: Layout, shown: number): void {
  const { counter, scale, hiddenY } = layout;
  if (counter === undefined) return;
  const cell = 16 * scale;
  const text = counterText(counter.digits, shown);
  for (let digit = 0; digit < text.length; digit++) {
    const fromX = digitsX(layout) + Number(text[digit]) * cell;
    for (let y = 0; y < 2 * cell; y += 16) {
      for (let x = 0; x < cell; x += 16) {
        const to = { x: counter.x + digit * cell + x, y: counter.y + y };
        moveMacroblock(field, to, { x: fromX + x, y: hiddenY + y });
      }
    }
  }
}

/** Points all four vectors of the macroblock at `to` at the 16 x 16 pixels at `from`. */
function moveMacroblock(field: VectorField, to: Point, from: Point): void {
  const first = (to.y / 8) * field.columns + to.x / 8;
  for (const at of [first, first + field.columns]) {
    field.x.fill((from.x - to.x) * 4, at, at + 2);
    field.y.fill((from.y - to.y) * 4, at, at + 2);
  }
}
