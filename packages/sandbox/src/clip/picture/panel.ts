import type { Planes } from '../h264/planes.ts';
import { BACKDROP, FAINT_INK_LUMA, INK_LUMA, TRACK, type Yuv } from './colour.ts';
import { fillRectangle } from './fill-rectangle.ts';
import { drawText } from './glyphs.ts';
import { columnsUpTo, type Layout } from './layout.ts';
import { printable } from './printable.ts';
import { shorten, wrapText } from './wrap-text.ts';

/** What the panel below the picture says; any Unicode. */
export interface PanelText {
  readonly prompt: string;
  readonly label: string;
  readonly frames: number;
}

/** Paints what stays the same on every frame: prompt, label, and the counter's total. */
export function paintPanel(planes: Planes, layout: Layout, text: PanelText): void {
  const { scale, pictureHeight, promptLines, labelY, counter } = layout;
  const x = 16 * scale;
  // Letters sit a little below the top of their line.
  const inset = 2 * scale;
  const columns = columnsUpTo(layout.width, scale);
  wrapText(printable(text.prompt), columns, promptLines).forEach((line, i) => {
    drawText(planes, line, { x, y: pictureHeight + i * 32 * scale + inset, luma: INK_LUMA, scale });
  });
  if (labelY === undefined) return;
  const label = shorten(printable(text.label), columnsUpTo(counter?.x ?? layout.width, scale));
  drawText(planes, label, { x, y: labelY + inset, luma: FAINT_INK_LUMA, scale });
  if (counter?.showsTotal === true) {
    drawCells(planes, `/${text.frames}`, counter.x + counter.digits * 16 * scale, counter.y, scale);
  }
}

/** Paints, where cropping hides it, what motion pictures copy in: ten digits, and bars that end. */
export function paintHiddenParts(planes: Planes, layout: Layout, accent: Yuv): void {
  drawCells(planes, '0123456789', digitsX(layout), layout.hiddenY, layout.scale);
  const y = barPartsY(layout);
  fillRectangle(planes, { x: 0, y, width: planes.width, height: 16 }, TRACK);
  for (let x = 0; x + 32 <= planes.width; x += BAR_PARTS_PERIOD) {
    fillRectangle(planes, { x, y, width: 32, height: 16 }, accent);
  }
}

/** Paints counter and progress bar as they are after `shown` frames, for a key picture. */
export function paintProgress(
  planes: Planes,
  layout: Layout,
  accent: Yuv,
  progress: { readonly shown: number; readonly frames: number },
): void {
  const { scale, counter, width, barY } = layout;
  if (counter !== undefined) {
    const area = {
      x: counter.x,
      y: counter.y,
      width: counter.digits * 16 * scale,
      height: 32 * scale,
    };
    fillRectangle(planes, area, BACKDROP);
    drawCells(planes, counterText(counter.digits, progress.shown), counter.x, counter.y, scale);
  }
  const height = 16 * scale;
  const filled = barLength(width, progress) & ~1;
  fillRectangle(planes, { x: 0, y: barY, width: planes.width, height }, TRACK);
  fillRectangle(planes, { x: 0, y: barY, width: filled, height }, accent);
}

/** Pixels from one full stretch of hidden bar to the next: 32 full, 32 empty. */
export const BAR_PARTS_PERIOD = 64;

/** Column of the hidden digit 0: near the counter, because motion vectors reach 2048 pixels at most. */
export function digitsX({ counter, codedWidth, scale }: Layout): number {
  const right = Math.floor((codedWidth - 10 * 16 * scale) / 16) * 16;
  return Math.min(counter?.x ?? 0, right);
}

/** Row of the hidden stretches of bar. */
export function barPartsY({ hiddenY, scale }: Layout): number {
  return hiddenY + 32 * scale;
}

/** The counter's digits after `shown` frames, with leading zeros. */
export function counterText(digits: number, shown: number): string {
  return String(shown).padStart(digits, '0');
}

/** Length of the filled bar in pixels. */
export function barLength(
  width: number,
  { shown, frames }: { readonly shown: number; readonly frames: number },
): number {
  return Math.round((width * shown) / frames);
}

/** One character a cell, so that every digit can stand for every other. */
function drawCells(planes: Planes, text: string, x: number, y: number, scale: number): void {
  Array.from(text).forEach((character, i) => {
    const cell = { x: x + (i * 16 + 1) * scale, y: y + 2 * scale };
    drawText(planes, character, { ...cell, luma: INK_LUMA, scale });
  });
}
