import {
  nameRatio,
  ratioGap,
  readLines,
  readRatio,
  readSize,
  type Size,
} from '../../request/geometry.ts';
import type { VideoRequest } from '../../request/video-request.ts';
import { notSupported, refuse, type Draft } from './draft.ts';
import { SHAPE_FIELDS } from './names.ts';
import { shapesOf, takesPixels, type Shape, type ShapeField } from './shapes.ts';

/** Translates `size`, `aspectRatio` and `resolution` together, since a provider may merge them. */
export function putShape(draft: Draft): Size | undefined {
  const { request } = draft;
  const given = SHAPE_FIELDS.filter((field) => request[field] !== undefined);
  if (given.length === 0) return undefined;
  const shapes = shapesOf(draft);
  const asked = given.filter((field) => {
    const isKnown = shapes.some((shape) => MATCHES[field].known(shape));
    const why = takesPixels(draft)
      ? 'the model is told pixels: give size'
      : 'the model cannot be told';
    if (!isKnown) notSupported(draft, field, request[field], why);
    return isKnown;
  });
  if (asked.length === 0) return undefined;
  const exact = shapes.find((shape) => asked.every((field) => matches(shape, field, request)));
  const shape = exact ?? (draft.policy.adjust === 'nearest' ? nearest(shapes, request) : undefined);
  if (shape === undefined) {
    const alone = asked.filter((field) => !shapes.some((each) => matches(each, field, request)));
    for (const field of alone.length > 0 ? alone : asked) {
      const others = asked.filter((other) => other !== field).join(' and ');
      const allowed =
        alone.length > 0 ? offered(shapes, field) : `a value that goes with ${others}`;
      refuse(draft, field, request[field], allowed);
    }
    return undefined;
  }
  send(draft, shape, asked);
  return shape.size;
}

function send(draft: Draft, shape: Shape, asked: readonly ShapeField[]): void {
  for (const field of asked) {
    const value = draft.request[field];
    const said = shape.said.filter(({ of }) => of.includes(field));
    for (const { wire, sent } of said) {
      draft.body.set(wire, sent);
      draft.sent.push({ field, asked: value, wire, sent, rule: `${field} is ${wire}` });
    }
    const made = MATCHES[field].say(shape);
    if (said.length === 0) {
      draft.sent.push({ field, asked: value, rule: `the model makes ${made}` });
    }
    if (!matches(shape, field, draft.request)) {
      draft.adjusted.push({ field, asked: value, sent: made });
    }
  }
}

const MATCHES = {
  size: {
    known: ({ size }: Shape) => size !== undefined,
    say: ({ size }: Shape) => (size === undefined ? undefined : `${size.width}x${size.height}`),
  },
  aspectRatio: {
    known: ({ ratio, size }: Shape) => ratio !== undefined || size !== undefined,
    say: ({ ratio, size }: Shape) => ratio ?? (size === undefined ? undefined : nameRatio(size)),
  },
  resolution: {
    known: ({ lines }: Shape) => lines !== undefined,
    say: ({ lines }: Shape) => (lines === undefined ? undefined : `${lines}p`),
  },
} as const satisfies Record<
  ShapeField,
  { known: (shape: Shape) => boolean; say: (shape: Shape) => string | undefined }
>;

function matches(shape: Shape, field: ShapeField, request: VideoRequest): boolean {
  if (field === 'size') {
    const size = readSize(request.size);
    return size?.width === shape.size?.width && size?.height === shape.size?.height;
  }
  if (field === 'resolution') {
    return shape.lines !== undefined && readLines(request.resolution) === shape.lines;
  }
  const asked = request.aspectRatio;
  if (asked === 'auto') return shape.ratio === 'auto';
  // A size goes by its usual name too: 832x480 is 16:9 to the models that make it.
  const names = [ratioOf(shape), readRatio(shape.size && nameRatio(shape.size))];
  return names.some((ratio) => ratioGap(readRatio(asked), ratio) < EQUAL);
}

/** Quotients of whole numbers that are equal differ by rounding alone. */
const EQUAL = 1e-9;

function nearest(shapes: readonly Shape[], request: VideoRequest): Shape | undefined {
  const size = readSize(request.size);
  const ratio = readRatio(request.aspectRatio) ?? (size && size.width / size.height);
  const asked = readLines(request.resolution);
  // Nothing is near to what nobody knows.
  if (request.resolution !== undefined && asked === undefined) return undefined;
  const lines = asked ?? (size && Math.min(size.width, size.height));
  const gap = (shape: Shape) =>
    (ratio === undefined ? 0 : 10 * ratioGap(ratio, ratioOf(shape))) +
    (lines === undefined ? 0 : ratioGap(lines, shape.lines));
  return shapes
    .filter((shape) => Number.isFinite(gap(shape)))
    .toSorted((a, b) => gap(a) - gap(b))[0];
}

function offered(shapes: readonly Shape[], field: ShapeField): string {
  const words = shapes.flatMap((shape) => MATCHES[field].say(shape) ?? []);
  return [...new Set(words)].join(', ');
}

function ratioOf({ ratio, size }: Shape): number | undefined {
  return readRatio(ratio) ?? (size && size.width / size.height);
}
