import { isJsonObject, type JsonObject } from './json-object.ts';

/** Width and height of a picture, in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

const SIZE_FIELDS = ['size', 'video_size', 'dimensions'];
const RATIO_FIELDS = ['aspect_ratio', 'ratio', 'target_aspect_ratio'];
const SIZE = /^(\d+)[*x](\d+)$/;
const RATIO = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/;
// `720p`, `768P`, `true_1080p`; also inside a model id: `seedance-v1-pro-t2v-720p`.
const LINES = /(?:^|[^0-9])(\d{3,4})p(?![a-z0-9])/i;
const SHORT_SIDES: Readonly<Record<string, number>> = { '2k': 1440, '4k': 2160 };
const SHORTEST = 64;
const LONGEST = 4096;

/** The picture a model makes of these values: a size said outright, or a ratio at a resolution. */
export function pictureSize(modelId: string, values: JsonObject): PictureSize {
  const said = SIZE_FIELDS.map((field) => readSize(values[field])).find(
    (size) => size !== undefined,
  );
  if (said !== undefined) return { width: even(said.width), height: even(said.height) };
  const ratio = RATIO_FIELDS.map((field) => readRatio(values[field])).find(
    (one) => one !== undefined,
  );
  const short = readShortSide(values['resolution']) ?? readShortSide(modelId) ?? 720;
  const [across, down] = ratio ?? [16, 9];
  const long = (short * Math.max(across, down)) / Math.min(across, down);
  return across < down
    ? { width: even(short), height: even(long) }
    : { width: even(long), height: even(short) };
}

function readSize(value: unknown): PictureSize | undefined {
  if (isJsonObject(value)) {
    const { width, height } = value;
    return typeof width === 'number' && typeof height === 'number' ? { width, height } : undefined;
  }
  const match = typeof value === 'string' ? SIZE.exec(value) : null;
  return match === null ? undefined : { width: Number(match[1]), height: Number(match[2]) };
}

function readRatio(value: unknown): readonly [number, number] | undefined {
  const match = typeof value === 'string' ? RATIO.exec(value) : null;
  const [across, down] = [Number(match?.[1]), Number(match?.[2])];
  return across > 0 && down > 0 ? [across, down] : undefined;
}

function readShortSide(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined;
  const lines = LINES.exec(value)?.[1];
  if (lines !== undefined) return Number(lines);
  const word = value.toLowerCase().split('/').at(-1) ?? '';
  return Object.hasOwn(SHORT_SIDES, word) ? SHORT_SIDES[word] : undefined;
}

/** H.264 in 4:2:0 has even sides only; 854 for 16:9 at 480 lines is what providers deliver. */
function even(pixels: number): number {
  return Math.min(LONGEST, Math.max(SHORTEST, Math.round(pixels / 2) * 2));
}
