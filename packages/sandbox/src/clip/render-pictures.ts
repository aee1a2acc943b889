import { createH264Stream } from './h264/h264-stream.ts';
import type { ParameterSets } from './h264/parameter-sets.ts';
import { createPlanes, type Planes } from './h264/planes.ts';
import { streamGeometry } from './h264/stream-geometry.ts';
import { createVectorField } from './h264/vector-field.ts';
import { BACKDROP, hsvToRgb, rgbToYuv } from './picture/colour.ts';
import type { Layout } from './picture/layout.ts';
import { moveProgress, moveZoom } from './picture/motion.ts';
import { type PanelText, paintHiddenParts, paintPanel, paintProgress } from './picture/panel.ts';
import { createRandom } from './picture/random.ts';
import { paintZoomed } from './picture/zoom.ts';

/** A coded video: its parameters, and one NAL unit for each frame. */
export interface CodedVideo {
  readonly parameterSets: ParameterSets;
  readonly pictures: readonly { readonly unit: Uint8Array; readonly isKey: boolean }[];
}

/** What to show: the picture that the clip zooms into, and the panel below it. */
export interface Show {
  readonly picture: Planes;
  readonly text: PanelText;
  readonly fps: number;
  /** Chooses where the zoom goes and the colour of the progress bar. */
  readonly seed: number;
}

/**
 * Codes every frame. A key picture is painted every two seconds; all others only move its blocks,
 * so the decoder does the zoom, and a clip costs little more than its key pictures.
 */
export function renderPictures(layout: Layout, show: Show): CodedVideo {
  const { picture, text, fps } = show;
  const geometry = streamGeometry(layout, layout);
  const stream = createH264Stream(geometry, fps);
  const planes = createPlanes(geometry.codedWidth, geometry.codedHeight, BACKDROP);
  const field = createVectorField(geometry);
  const { accent, centre } = styleFor(layout, show.seed);
  paintPanel(planes, layout, text);
  paintHiddenParts(planes, layout, accent);
  const zoomAt = zoomOver(text.frames, fps);
  const keyInterval = Math.max(24, Math.min(120, Math.round(2 * fps)));
  const pictures: { unit: Uint8Array; isKey: boolean }[] = [];
  let keyZoom = 1;
  for (let frame = 0; frame < text.frames; frame++) {
    const progress = { shown: frame + 1, frames: text.frames };
    const isKey = frame % keyInterval === 0;
    if (isKey) {
      keyZoom = zoomAt(frame);
      paintZoomed(picture, planes, keyZoom, centre);
      paintProgress(planes, layout, accent, progress);
    } else {
      moveZoom(field, layout, zoomAt(frame) / keyZoom, centre);
      moveProgress(field, layout, progress);
    }
    pictures.push({ unit: isKey ? stream.keyPicture(planes) : stream.motionPicture(field), isKey });
  }
  return { parameterSets: stream.parameterSets, pictures };
}

function styleFor({ width, pictureHeight }: Layout, seed: number) {
  const random = createRandom(seed);
  return {
    accent: rgbToYuv(hsvToRgb(random(), 0.7, 1)),
    centre: { x: width * (0.35 + 0.3 * random()), y: pictureHeight * (0.35 + 0.3 * random()) },
  };
}

/** Zoom at each frame: three per cent a second, at most 15 over the whole clip. */
function zoomOver(frames: number, fps: number): (frame: number) => number {
  const total = Math.min(0.15, 0.03 * (frames / fps));
  return (frame) => 1 + (total * frame) / Math.max(1, frames - 1);
}
