import type { Planes } from '../h264/planes.ts';
import type { Yuv } from './colour.ts';

/** A part of a picture in pixels; every number is even. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Fills a part of the picture, which must contain it, with one colour. */
export function fillRectangle(planes: Planes, area: Rectangle, [y, u, v]: Yuv): void {
  for (let row = area.y; row < area.y + area.height; row++) {
    const at = row * planes.width + area.x;
    planes.y.fill(y, at, at + area.width);
  }
  for (let row = area.y >> 1; row < (area.y + area.height) >> 1; row++) {
    const at = (row * planes.width + area.x) >> 1;
    planes.u.fill(u, at, at + (area.width >> 1));
    planes.v.fill(v, at, at + (area.width >> 1));
  }
}
