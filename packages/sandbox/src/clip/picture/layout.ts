import { GLYPH_WIDTH } from './glyph-atlas.ts';

/** Where everything is on a clip: the moving picture above, words, counter and progress bar below. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Text and counter are drawn this many times larger than on a small clip. */
  readonly scale: number;
  /** Rows of the moving picture from the top; whole macroblocks. */
  readonly pictureHeight: number;
  /** Lines of the prompt; 0 where there is no room. */
  readonly promptLines: number;
  /** Top of the line that holds label and counter; `undefined` where there is no room. */
  readonly labelY: number | undefined;
  readonly counter: Counter | undefined;
  readonly barY: number;
  /** First row that cropping hides; the parts that motion pictures copy in are painted there. */
  readonly hiddenY: number;
  readonly codedWidth: number;
  readonly codedHeight: number;
}

/** The frame counter, each character in a cell of 16 x 32 pixels times the scale. */
export interface Counter {
  readonly x: number;
  readonly y: number;
  readonly digits: number;
  readonly showsTotal: boolean;
}

/** Lays out a clip; small ones lose first the prompt, then label and counter. */
export function layoutFor(width: number, height: number, frames: number): Layout {
  const scale = Math.min(width, height) >= 1440 ? 2 : 1;
  const lineHeight = 32 * scale;
  const barHeight = 16 * scale;
  const promptLines = height >= 320 ? 2 : 0;
  const hasLabel = height >= 128;
  const panelHeight = (promptLines + Number(hasLabel)) * lineHeight + barHeight;
  const pictureHeight = Math.floor((height - panelHeight) / 16) * 16;
  const labelY = hasLabel ? pictureHeight + promptLines * lineHeight : undefined;
  const hiddenY = Math.ceil(height / 16) * 16;
  return {
    width,
    height,
    scale,
    pictureHeight,
    promptLines,
    labelY,
    counter: labelY === undefined ? undefined : counterFor(width, labelY, frames, scale),
    barY: pictureHeight + panelHeight - barHeight,
    hiddenY,
    codedWidth: Math.max(width, 10 * 16 * scale),
    codedHeight: hiddenY + lineHeight + 16,
  };
}

/** How many characters fit between the left margin and `right`. */
export function columnsUpTo(right: number, scale: number): number {
  return Math.max(0, Math.floor((right - 24 * scale) / (GLYPH_WIDTH * scale)));
}

function counterFor(width: number, y: number, frames: number, scale: number): Counter | undefined {
  const digits = String(frames).length;
  for (const showsTotal of [true, false]) {
    const cells = showsTotal ? 2 * digits + 1 : digits;
    const x = Math.floor((width - (cells + 1) * 16 * scale) / 16) * 16;
    if (x >= 0) return { x, y, digits, showsTotal };
  }
  return undefined;
}
