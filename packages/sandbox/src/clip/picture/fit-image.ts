import { createPlanes, type Planes } from '../h264/planes.ts';
import { BACKDROP } from './colour.ts';
import type { RgbaImage } from './rgba-image.ts';
import { shrinkImage } from './shrink-image.ts';

/** Covers `width` x `height` (both even) with the image, cutting what sticks out, in YUV 4:2:0. */
export function fitImage(image: RgbaImage, width: number, height: number): Planes {
  const scale = Math.max(width / image.width, height / image.height);
  const source = shrinkImage(image, Math.floor(1 / scale));
  const planes = createPlanes(width, height, BACKDROP);
  const columns = samplePositions(source.width, width, coverScale(source, width, height));
  const rows = samplePositions(source.height, height, coverScale(source, width, height));
  const pair = [new Float32Array(width * 3), new Float32Array(width * 3)] as const;
  for (let y = 0; y < height; y += 2) {
    sampleRow(source, rows, columns, y, pair[0]);
    sampleRow(source, rows, columns, y + 1, pair[1]);
    putLuma(planes, y, pair[0]);
    putLuma(planes, y + 1, pair[1]);
    putChroma(planes, y, pair);
  }
  return planes;
}

function coverScale({ width, height }: RgbaImage, toWidth: number, toHeight: number): number {
  return Math.max(toWidth / width, toHeight / height);
}

/** For each pixel of a line the two source pixels it lies between, and how near it is to the second. */
interface SamplePositions {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly weight: Float32Array;
}

function samplePositions(from: number, to: number, scale: number): SamplePositions {
  const first = new Int32Array(to);
  const second = new Int32Array(to);
  const weight = new Float32Array(to);
  const start = (from - to / scale) / 2;
  for (let i = 0; i < to; i++) {
    const place = Math.min(from - 1, Math.max(0, (i + 0.5) / scale + start - 0.5));
    const whole = Math.floor(place);
    first[i] = whole;
    second[i] = Math.min(from - 1, whole + 1);
    weight[i] = place - whole;
  }
  return { first, second, weight };
}

/** Bilinear samples of one line, three values a pixel. */
function sampleRow(
  { width, pixels }: RgbaImage,
  rows: SamplePositions,
  columns: SamplePositions,
  y: number,
  line: Float32Array,
): void {
  const upper = (rows.first[y] ?? 0) * width;
  const lower = (rows.second[y] ?? 0) * width;
  const down = rows.weight[y] ?? 0;
  for (let x = 0; x < line.length / 3; x++) {
    const left = columns.first[x] ?? 0;
    const right = columns.second[x] ?? 0;
    const across = columns.weight[x] ?? 0;
    for (let c = 0; c < 3; c++) {
      const a = pixels[(upper + left) * 4 + c] ?? 0;
      const b = pixels[(upper + right) * 4 + c] ?? 0;
      const d = pixels[(lower + left) * 4 + c] ?? 0;
      const e = pixels[(lower + right) * 4 + c] ?? 0;
      const top = a + (b - a) * across;
      line[x * 3 + c] = top + (d + (e - d) * across - top) * down;
    }
  }
}

function putLuma({ width, y: luma }: Planes, y: number, line: Float32Array): void {
  for (let x = 0; x < width; x++) {
    const red = line[x * 3] ?? 0;
    const green = line[x * 3 + 1] ?? 0;
    const blue = line[x * 3 + 2] ?? 0;
    luma[y * width + x] = 16.5 + 0.1826 * red + 0.6142 * green + 0.062 * blue;
  }
}

/** One colour sample for each square of four pixels. */
function putChroma(
  { width, u, v }: Planes,
  y: number,
  [upper, lower]: readonly [Float32Array, Float32Array],
): void {
  const mean = (at: number): number =>
    ((upper[at] ?? 0) + (upper[at + 3] ?? 0) + (lower[at] ?? 0) + (lower[at + 3] ?? 0)) / 4;
  for (let x = 0; x < width; x += 2) {
    const red = mean(x * 3);
    const green = mean(x * 3 + 1);
    const blue = mean(x * 3 + 2);
    const at = (y >> 1) * (width >> 1) + (x >> 1);
    u[at] = 128.5 - 0.1006 * red - 0.3386 * green + 0.4392 * blue;
    v[at] = 128.5 + 0.4392 * red - 0.3989 * green - 0.0403 * blue;
  }
}
