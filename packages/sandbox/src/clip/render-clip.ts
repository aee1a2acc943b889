import { aacTrack } from './audio/aac-packets.ts';
import type { ClipSpec } from './clip-spec.ts';
import { decodeImage } from './decode-image.ts';
import type { Planes } from './h264/planes.ts';
import { multiplex } from './multiplex.ts';
import { INK_LUMA } from './picture/colour.ts';
import { fitImage } from './picture/fit-image.ts';
import { advance, drawText } from './picture/glyphs.ts';
import { type Layout, layoutFor } from './picture/layout.ts';
import { printable } from './picture/printable.ts';
import { seedFrom } from './picture/random.ts';
import { paintBlank, paintScene } from './picture/scene.ts';
import { wrapText } from './picture/wrap-text.ts';
import { renderPictures } from './render-pictures.ts';

/** Renders a checked spec to the bytes of an MP4 file; it keeps its thread busy until done. */
export async function renderClip(spec: ClipSpec): Promise<Uint8Array> {
  const { width, height, frames, fps, prompt, label } = spec;
  const seed = seedFrom(`${spec.seed}\n${prompt}`);
  const layout = layoutFor(width, height, frames);
  const picture = pictureFor(spec.image, layout, seed);
  const video = renderPictures(layout, { picture, text: { prompt, label, frames }, fps, seed });
  const audio = spec.audio ? aacTrack(frames / fps) : undefined;
  const tags = { title: tagText(label), comment: tagText(prompt) };
  return multiplex({ width, height, fps, video, audio, tags });
}

function pictureFor(image: Uint8Array | undefined, layout: Layout, seed: number): Planes {
  const { width, pictureHeight } = layout;
  // Hills and discs are soft, so half the size is enough to paint them at.
  if (image === undefined)
    return fitImage(paintScene(seed, width / 2, pictureHeight / 2), width, pictureHeight);
  const decoded = decodeImage(image);
  return decoded.kind === 'decoded'
    ? fitImage(decoded.image, width, pictureHeight)
    : paintNotice(layout, `The input is ${decoded.reason}.`);
}

/** A grey picture with a few words in its middle, where the zoom does not push them out. */
function paintNotice({ width, pictureHeight, scale }: Layout, notice: string): Planes {
  const planes = fitImage(paintBlank(width / 2, pictureHeight / 2), width, pictureHeight);
  const lines = wrapText(printable(notice), Math.floor((width * 0.75) / advance(scale)), 4);
  const top = Math.floor((pictureHeight - lines.length * 32 * scale) / 2);
  lines.forEach((line, i) => {
    const x = Math.floor((width - line.length * advance(scale)) / 2);
    drawText(planes, line, { x, y: top + i * 32 * scale, luma: INK_LUMA, scale });
  });
  return planes;
}

/** Tags hold any text but lone surrogates and NUL, of a length that players still show. */
function tagText(text: string): string {
  return text.slice(0, 4_000).toWellFormed().replaceAll('\0', '');
}
