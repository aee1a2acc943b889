import type { Planes } from '../h264/planes.ts';

/** A point of a picture, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Paints `source`, enlarged `zoom` times about `centre`, on the top left of the wider `target`. */
export function paintZoomed(source: Planes, target: Planes, zoom: number, centre: Point): void {
  const half = { x: centre.x / 2, y: centre.y / 2 };
  zoomPlane(source, target, 'y', zoom, centre);
  zoomPlane(source, target, 'u', zoom, half);
  zoomPlane(source, target, 'v', zoom, half);
}

function zoomPlane(
  source: Planes,
  target: Planes,
  channel: 'y' | 'u' | 'v',
  zoom: number,
  centre: Point,
): void {
  const divisor = channel === 'y' ? 1 : 2;
  const width = source.width / divisor;
  const height = source.height / divisor;
  const stride = target.width / divisor;
  const columns = zoomPositions(width, zoom, centre.x);
  const rows = zoomPositions(height, zoom, centre.y);
  const pixels = target[channel];
  for (let y = 0; y < height; y++) {
    const line = pixels.subarray(y * stride, (y + 1) * stride);
    zoomRow(source[channel], width, columns, rows[y] ?? 0, line);
    // What lies beyond the picture is hidden, but interpolation at the edge reads it.
    line.fill(line[width - 1] ?? 0, width);
  }
}

/** Source positions in 1/256 pixel; the last pixel always has a neighbour to blend with. */
function zoomPositions(length: number, zoom: number, centre: number): Int32Array {
  const last = length * 256 - 257;
  return Int32Array.from({ length }, (_, i) =>
    Math.max(0, Math.min(last, Math.floor((centre + (i - centre) / zoom) * 256))),
  );
}

function zoomRow(
  source: Uint8Array,
  width: number,
  columns: Int32Array,
  row: number,
  line: Uint8Array,
): void {
  const start = (row >> 8) * width;
  const down = row & 255;
  for (let x = 0; x < width; x++) {
    const place = columns[x] ?? 0;
    const at = start + (place >> 8);
    const across = place & 255;
    const upper = (source[at] ?? 0) * (256 - across) + (source[at + 1] ?? 0) * across;
    const lower =
      (source[at + width] ?? 0) * (256 - across) + (source[at + width + 1] ?? 0) * across;
    line[x] = (upper * (256 - down) + lower * down + 32_768) >> 16;
  }
}
