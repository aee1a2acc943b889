import type { VideoRequest } from './video-request.ts';

/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Two ratios closer than this are the same: models round sizes to multiples of 8 or 16. */
const SAME_RATIO = 0.04;

/** `1280x720`, `1280*720` or `{ width, height }` in pixels. */
export function readSize(size: VideoRequest['size']): Size | undefined {
  if (typeof size !== 'string') return size;
  const [, width, height] = /^(\d+)[x*×](\d+)$/.exec(size) ?? [];
  return width === undefined ? undefined : { width: Number(width), height: Number(height) };
}

/** `16:9` as a number. */
export function readRatio(text: string | undefined): number | undefined {
  const [, across, down] = /^(\d+):(\d+)$/.exec(text ?? '') ?? [];
  return across === undefined ? undefined : Number(across) / Number(down);
}

/** `720p` is 720 lines, `2k` 1440 and `4k` 2160. */
export function readLines(text: string | number | undefined): number | undefined {
  const word = String(text).toLowerCase();
  if (word === '2k') return 1440;
  if (word === '4k') return 2160;
  const lines = /^(\d+)p?$/.exec(word)?.[1];
  return lines === undefined ? undefined : Number(lines);
}

/** How far two ratios (or two numbers of lines) are apart, as the logarithm of their quotient. */
export function ratioGap(a: number | undefined, b: number | undefined): number {
  return a === undefined || b === undefined ? Infinity : Math.abs(Math.log(a / b));
}

/** The pixels of a ratio at a number of lines: the shorter side has the lines, both are even. */
export function sizeOf(ratio: string | undefined, lines: number | undefined): Size | undefined {
  const value = readRatio(ratio);
  if (value === undefined || lines === undefined) return undefined;
  const long = 2 * Math.round((lines * Math.max(value, 1 / value)) / 2);
  return value >= 1 ? { width: long, height: lines } : { width: lines, height: long };
}

const RATIOS = ['16:9', '9:16', '1:1', '4:3', '3:4', '21:9', '9:21', '3:2', '2:3', '4:5', '5:4'];

/** The usual name of a shape, or its pixels. */
export function nameRatio({ width, height }: Size): string {
  const near = RATIOS.find((ratio) => ratioGap(readRatio(ratio), width / height) < SAME_RATIO);
  return near ?? `${width}:${height}`;
}
