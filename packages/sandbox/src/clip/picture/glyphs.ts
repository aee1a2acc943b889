import { inflateRawSync } from 'node:zlib';
import type { Planes } from '../h264/planes.ts';
import { GLYPH_ATLAS, GLYPH_HEIGHT, GLYPH_WIDTH } from './glyph-atlas.ts';
import { BOX } from './printable.ts';

/** Where text starts, how light it is (luma) and how many times larger than the atlas. */
export interface TextStyle {
  readonly x: number;
  readonly y: number;
  readonly luma: number;
  readonly scale: number;
}

/** Pixels from one character to the next. */
export function advance(scale: number): number {
  return GLYPH_WIDTH * scale;
}

/** Draws printable ASCII and boxes on the luma plane; what lies outside the picture is left out. */
export function drawText(planes: Planes, text: string, style: TextStyle): void {
  const step = advance(style.scale);
  for (let i = 0; i < text.length; i++) {
    const glyph = text.charCodeAt(i) - FIRST;
    if (glyph > 0 && glyph < GLYPHS) drawGlyph(planes, glyph, { ...style, x: style.x + i * step });
  }
}

const FIRST = ' '.charCodeAt(0);
const GLYPHS = BOX.charCodeAt(0) - FIRST + 1;
const AREA = GLYPH_WIDTH * GLYPH_HEIGHT;

function drawGlyph({ width, height, y: luma }: Planes, glyph: number, style: TextStyle): void {
  const { scale } = style;
  const right = Math.min(GLYPH_WIDTH * scale, width - style.x);
  const bottom = Math.min(GLYPH_HEIGHT * scale, height - style.y);
  for (let y = Math.max(0, -style.y); y < bottom; y++) {
    for (let x = Math.max(0, -style.x); x < right; x++) {
      const cover = coverAt(glyph, (x + 0.5) / scale - 0.5, (y + 0.5) / scale - 0.5);
      const at = (style.y + y) * width + style.x + x;
      const under = luma[at] ?? 0;
      luma[at] = Math.round(under + (style.luma - under) * cover);
    }
  }
}

/** Coverage from 0 to 1 between the pixels of the atlas, so that enlarged text has smooth edges. */
function coverAt(glyph: number, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const across = x - left;
  const down = y - top;
  const upper = pixelAt(glyph, left, top) * (1 - across) + pixelAt(glyph, left + 1, top) * across;
  if (down === 0) return upper;
  const lower =
    pixelAt(glyph, left, top + 1) * (1 - across) + pixelAt(glyph, left + 1, top + 1) * across;
  return upper * (1 - down) + lower * down;
}

function pixelAt(glyph: number, x: number, y: number): number {
  if (x < 0 || y < 0 || x >= GLYPH_WIDTH || y >= GLYPH_HEIGHT) return 0;
  return ATLAS[glyph * AREA + y * GLYPH_WIDTH + x] ?? 0;
}

const ATLAS = unpackAtlas();

/** Coverage of every glyph, with the box as one more after `~`. */
function unpackAtlas(): Float32Array {
  const packed = inflateRawSync(Buffer.from(GLYPH_ATLAS, 'base64'));
  const atlas = new Float32Array(GLYPHS * AREA);
  for (let i = 0; i < packed.length * 2; i++) {
    atlas[i] = (((packed[i >> 1] ?? 0) >> ((i & 1) * 4)) & 15) / 15;
  }
  const box = atlas.subarray((GLYPHS - 1) * AREA);
  for (let y = 5; y < 23; y++) {
    for (let x = 2; x < 12; x++) {
      const isEdge = y < 7 || y >= 21 || x < 4 || x >= 10;
      box[y * GLYPH_WIDTH + x] = isEdge ? 1 : 0;
    }
  }
  return atlas;
}
