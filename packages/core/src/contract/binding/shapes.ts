import { readLines, readRatio, readSize, sizeOf, type Size } from '../../request/geometry.ts';
import type { WireField } from '../model.ts';
import { findField, type BoundField, type Draft } from './draft.ts';
import { fit } from './fit.ts';
import { RATIO_NAMES, RESOLUTION_NAMES, SHAPE_FIELDS, SIZE_NAMES } from './names.ts';

export type ShapeField = (typeof SHAPE_FIELDS)[number];

/** One picture shape that a model can make, and how to ask for it. */
export interface Shape {
  readonly said: readonly Said[];
  /** `16:9`, or `auto`. */
  readonly ratio?: string | undefined;
  readonly lines?: number | undefined;
  readonly size?: Size | undefined;
}

/** A wire field that says some of a shape. */
interface Said {
  readonly wire: string;
  readonly sent: unknown;
  readonly of: readonly ShapeField[];
}

/** Every shape that the model's fields can say, its defaults first; open fields say what is asked. */
export function shapesOf(draft: Draft): Shape[] {
  const { sizes, ratios, resolutions } = wordFields(draft);
  return [
    ...wholeShapes(sizes, 'auto'),
    ...wholeShapes(ratios),
    ...wholeShapes(resolutions),
    ...splitShapes(draft, ratios, resolutions),
    ...pixelShapes(draft),
  ].filter(({ said }) => said.every((each) => isTaken(draft, each)));
}

function isTaken({ model: { fields } }: Draft, { wire, sent }: Said): boolean {
  const field = fields[wire];
  return field !== undefined && fit(field, sent).ok;
}

/** Whether the model is told pixels, so that a ratio or a number of lines alone says nothing. */
export function takesPixels(draft: Draft): boolean {
  const { sizes } = wordFields(draft);
  return sidesOf(draft) !== undefined || (sizes !== undefined && isOpen(sizes.field));
}

function wordFields(draft: Draft) {
  const isText = ({ type, media }: WireField) => type === 'string' && media === undefined;
  return {
    sizes: findField(draft, 'size', SIZE_NAMES, isText),
    ratios: findField(draft, 'aspectRatio', RATIO_NAMES, isText),
    resolutions: findField(draft, 'resolution', RESOLUTION_NAMES, isText),
  };
}

function sidesOf(draft: Draft): readonly [width: BoundField, height: BoundField] | undefined {
  const isNumber = ({ type }: WireField) => type === 'integer' || type === 'number';
  const width = findField(draft, 'size', ['width'], isNumber);
  const height = findField(draft, 'size', ['height'], isNumber);
  return width === undefined || height === undefined ? undefined : [width, height];
}

function isOpen({ enum: members, maxSide }: WireField): boolean {
  return members === undefined || maxSide !== undefined;
}

/** Members that say the whole shape, such as `1280*720` or `portrait_16_9`. */
function wholeShapes(bound: BoundField | undefined, also?: 'auto'): Shape[] {
  return defaultFirst(bound?.field).flatMap((word) => {
    const size = readSize(String(word));
    const ratio = word === also ? also : namedRatio(String(word));
    if (bound === undefined || (size ?? ratio) === undefined) return [];
    const said = [{ wire: bound.wire, sent: word, of: SHAPE_FIELDS }];
    return [{ said, ratio, lines: size && Math.min(size.width, size.height), size }];
  });
}

/** The ratio that a word such as `landscape_16_9` or `square_hd` names. */
function namedRatio(word: string): string | undefined {
  if (/^square(?:_hd)?$/.test(word)) return '1:1';
  const [, way, long, short] = /^(portrait|landscape)_(\d+)_(\d+)$/.exec(word) ?? [];
  if (way === undefined) return undefined;
  return way === 'landscape' ? `${long}:${short}` : `${short}:${long}`;
}

/** Ratio and resolution said apart; the endpoint itself may say the resolution. */
function splitShapes(
  draft: Draft,
  ratios: BoundField | undefined,
  resolutions: BoundField | undefined,
): Shape[] {
  const { request, model } = draft;
  const isRatio = readRatio(request.aspectRatio) !== undefined;
  const ratioWords = wordsOf(ratios, isRatio ? request.aspectRatio : undefined);
  const resolutionWords = wordsOf(resolutions, request.resolution?.toLowerCase());
  return ratioWords.flatMap((ratio) =>
    resolutionWords.map((resolution) => {
      const lines = readLines(resolution) ?? readLines(model.fixed?.resolution);
      const text = ratio === 'adaptive' ? 'auto' : ratio;
      return {
        said: [...say(ratios, ratio, 'aspectRatio'), ...say(resolutions, resolution, 'resolution')],
        ratio: text,
        lines,
        size: sizeOf(text, lines),
      };
    }),
  );
}

/** The words that a field can be sent; `undefined` is leaving it out. */
function wordsOf(bound: BoundField | undefined, asked: string | undefined) {
  if (bound === undefined) return [undefined];
  if (bound.field.enum === undefined) return [spelledAs(bound.field.default, asked)];
  const words = defaultFirst(bound.field).map(String);
  const parts = words.filter((word) => (readSize(word) ?? namedRatio(word)) === undefined);
  return parts.length === 0 ? [undefined] : parts;
}

/** Where any text goes, a default shows how it is written. */
function spelledAs(usual: unknown, asked: string | undefined): string | undefined {
  return typeof usual === 'string' && usual.toLowerCase() === asked ? usual : asked;
}

function say(
  bound: BoundField | undefined,
  word: string | undefined,
  field: 'aspectRatio' | 'resolution',
): readonly Said[] {
  if (bound === undefined || word === undefined) return [];
  const sent = bound.field.enum?.find((member) => String(member) === word) ?? word;
  return [{ wire: bound.wire, sent, of: ['size', field] }];
}

/** The one size that is asked for, at a model that is told pixels. */
function pixelShapes(draft: Draft): Shape[] {
  const { request } = draft;
  const given = readSize(request.size);
  const size = given ?? sizeOf(request.aspectRatio, readLines(request.resolution));
  if (size === undefined) return [];
  const told = sayPixels(draft, size, given !== undefined);
  if (told.length === 0) return [];
  const said = told.map(([{ wire }, sent]) => ({ wire, sent, of: SHAPE_FIELDS }));
  return [{ said, lines: Math.min(size.width, size.height), size }];
}

function sayPixels(
  draft: Draft,
  { width, height }: Size,
  isGiven: boolean,
): readonly (readonly [bound: BoundField, value: unknown])[] {
  const { sizes } = wordFields(draft);
  const sides = sidesOf(draft);
  if (sizes?.field.maxSide !== undefined) return [[sizes, { width, height }]];
  // Which sizes a free text takes is not known, so none is made up from a ratio.
  if (sizes?.field.enum === undefined && sizes !== undefined) {
    return isGiven ? [[sizes, `${width}*${height}`]] : [];
  }
  if (sides === undefined) return [];
  return [
    [sides[0], width],
    [sides[1], height],
  ];
}

function defaultFirst(field: WireField | undefined): readonly (string | number)[] {
  const members = field?.enum ?? [];
  return members.toSorted((a, b) => Number(b === field?.default) - Number(a === field?.default));
}
